import { decidesAs, requireOwnUnit, visibleUnit } from './caller-limits';
import { roles } from './roles';

const office = roles.filter((role) => role !== 'liaison');

describe('the limits of a caller', () => {
  it('keep a liaison to its own unit', () => {
    const liaison = { role: 'liaison', unitId: 3 };
    expect(visibleUnit(liaison)).toBe(3);
    expect(() => requireOwnUnit(liaison, 3)).not.toThrow();
    expect(() => requireOwnUnit(liaison, 4)).toThrow(
      expect.objectContaining({ code: 'foreign_unit', kind: 'forbidden' }) as Error,
    );
  });

  it.each(office)('let a %s see the whole office', (role) => {
    expect(visibleUnit({ role, unitId: null })).toBeNull();
    expect(() => requireOwnUnit({ role, unitId: null }, 4)).not.toThrow();
  });

  it('are not guessed for a liaison without a unit, who would see everything', () => {
    expect(() => visibleUnit({ role: 'liaison', unitId: null })).toThrow('a liaison without a unit');
  });

  it("know the leader under the regulation's word", () => {
    expect(decidesAs({ role: 'leader' })).toBe('office_head');
    expect(decidesAs({ role: 'editor' })).toBe('editor');
  });
});
