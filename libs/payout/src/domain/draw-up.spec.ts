import fc from 'fast-check';
import { drawUp, type OwedEntry } from './draw-up';

const nothingPaid = () => ({ gross: 0, tax: 0 });
const toUnits = { recipient: 'unit', tax: 'none' } as const;
const toPersons = { recipient: 'person', tax: 'royalties' } as const;
const owed = (seq: number, amount: number, unitId = 1, person: string | null = null): OwedEntry => ({
  seq,
  unitId,
  person,
  amount,
});

describe('what a batch pays', () => {
  it('is one line a unit, with the entries that make it up', () => {
    const { lines } = drawUp(toUnits, [owed(3, 2_000), owed(5, 1_000, 2), owed(9, 500)], [], nothingPaid);
    expect(lines).toEqual([
      { unitId: 1, person: null, gross: 2_500, tax: 0, entries: [3, 9], reissues: null },
      { unitId: 2, person: null, gross: 1_000, tax: 0, entries: [5], reissues: null },
    ]);
  });

  it('is one line a person, also where two units have a person of one name', () => {
    const entries = [owed(1, 100_000, 1, '张某'), owed(2, 100_000, 2, '张某')];
    expect(drawUp(toPersons, entries, [], nothingPaid).lines.map(({ unitId, tax }) => [unitId, tax])).toEqual([
      [1, 2_800],
      [2, 2_800],
    ]);
  });

  it('leaves what names no person where persons are paid, so that it is asked about and not lost', () => {
    expect(drawUp(toPersons, [owed(1, 100)], [], nothingPaid)).toEqual({
      lines: [],
      left: [{ seq: 1, reason: 'no_person' }],
    });
  });

  it('carries a reversal of what was paid before until later earnings outweigh it', () => {
    expect(drawUp(toUnits, [owed(7, -3_000), owed(8, 1_000)], [], nothingPaid)).toEqual({
      lines: [],
      left: [
        { seq: 7, reason: 'owes' },
        { seq: 8, reason: 'owes' },
      ],
    });
    const { lines } = drawUp(toUnits, [owed(7, -3_000), owed(8, 1_000), owed(11, 2_500)], [], nothingPaid);
    expect(lines.map(({ gross }) => gross)).toEqual([500]);
  });

  it('makes a returned payment again with the tax that was withheld the first time', () => {
    const returned = { batchId: 'b', lineNo: 4, unitId: 1, person: '张某', gross: 100_000, tax: 2_800 };
    const { lines } = drawUp(toPersons, [owed(1, 100_000, 1, '张某')], [returned], nothingPaid);
    expect(lines.map(({ gross, tax, reissues }) => [gross, tax, reissues])).toEqual([
      [100_000, 2_800, null],
      [100_000, 2_800, { batchId: 'b', lineNo: 4 }],
    ]);
  });

  it('takes what was paid earlier in the month into account for the tax', () => {
    const paid = () => ({ gross: 100_000, tax: 2_800 });
    expect(drawUp(toPersons, [owed(1, 100_000, 1, '张某')], [], paid).lines[0]?.tax).toBe(14_000);
  });

  it('and what it leaves are always the whole, each entry once, and no line is negative', () => {
    const entry = fc.record({
      unitId: fc.integer({ min: 1, max: 4 }),
      person: fc.constantFrom('张某', '李某', null),
      amount: fc.integer({ min: -5_000, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.constantFrom(toUnits, toPersons), (some, scheme) => {
        const all = some.map((each, i) => ({ ...each, seq: i + 1 }));
        const { lines, left } = drawUp(scheme, all, [], nothingPaid);
        const placed = [...lines.flatMap(({ entries }) => entries), ...left.map(({ seq }) => seq)];
        expect(placed.sort((a, b) => a - b)).toEqual(all.map(({ seq }) => seq));
        for (const line of lines) {
          expect(line.gross).toBe(line.entries.reduce((total, seq) => total + (all[seq - 1]?.amount ?? NaN), 0));
          expect(line.gross).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
