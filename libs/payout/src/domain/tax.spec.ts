import fc from 'fast-check';
import { taxClasses, taxOnFurther, taxOnMonth } from './tax';

describe('tax on what one person is paid in one month', () => {
  it.each([
    ['none', 500_000, 0],
    ['wages', 500_000, 0],
    ['royalties', 80_000, 0],
    ['royalties', 80_001, 0],
    ['royalties', 100_000, 2_800],
    ['royalties', 400_000, 44_800],
    ['royalties', 400_001, 44_800],
    ['royalties', 1_000_000, 112_000],
    ['services', 80_000, 0],
    ['services', 400_000, 64_000],
    ['services', 2_500_000, 400_000],
    ['services', 3_000_000, 520_000],
    ['services', 6_250_000, 1_300_000],
    ['services', 10_000_000, 2_500_000],
  ] as const)('of class %s on %i fen is %i fen', (taxClass, gross, tax) => {
    expect(taxOnMonth(taxClass, gross)).toBe(tax);
  });

  it('comes to the same whether the month is paid at once or in parts, so that splitting saves nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...taxClasses),
        fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
        (taxClass, parts) => {
          let before = { gross: 0, tax: 0 };
          for (const gross of parts)
            before = { gross: before.gross + gross, tax: before.tax + taxOnFurther(taxClass, before, gross) };
          expect(before.tax).toBe(taxOnMonth(taxClass, before.gross));
        },
      ),
    );
  });

  it('never falls when more is paid and never takes what was not paid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...taxClasses), fc.nat(20_000_000), fc.nat(1_000), (taxClass, gross, more) => {
        expect(taxOnMonth(taxClass, gross + more)).toBeGreaterThanOrEqual(taxOnMonth(taxClass, gross));
        expect(taxOnMonth(taxClass, gross)).toBeLessThanOrEqual(gross);
      }),
    );
  });

  it('gives nothing back through a negative payment: what was withheld in an earlier month is settled with the tax office', () => {
    expect(taxOnFurther('royalties', { gross: 400_000, tax: 44_800 }, -100_000)).toBe(0);
  });
});
