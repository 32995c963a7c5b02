import { someBulletin } from './bulletin.fixture';
import { editionFor, unitOfEdition } from './edition';
import type { Bulletin, PublicationMode } from './bulletin';

const seen = (mode: PublicationMode, unitId: number | null) => editionFor(someBulletin({ mode, topPlaces: 2 }), unitId);
const rows = ({ annexes }: Bulletin) =>
  annexes
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' ? block.groups.flatMap((group) => group.rows) : []))
    .map(({ unitId }) => unitId);
const ids = ({ sections, annexes }: Bulletin) =>
  [...sections, ...annexes].flatMap(({ blocks }) => blocks.map(({ id }) => id));

describe('an edition', () => {
  it('is the whole for the office, whatever the mode', () => {
    expect(rows(seen('own', null))).toHaveLength(12);
    expect(seen('own', null).colophon.edition).toBe('whole');
  });

  it('shows a unit everybody, the first places and itself, or itself alone', () => {
    expect(rows(seen('full', 4))).toHaveLength(12);
    expect(rows(seen('top', 4))).toEqual([1, 2, 4, 5, 6, 9, 10]);
    expect(rows(seen('own', 4))).toEqual([4]);
  });

  it('keeps back the names in lists, and bars of groups that may be one unit, from whoever sees itself alone', () => {
    expect(ids(seen('own', 4))).not.toContain('zero_submission');
    expect(ids(seen('own', 4))).not.toContain('by_group');
    expect(ids(seen('own', 7))).toContain('zero_submission');
    expect(ids(seen('full', 4))).toContain('zero_submission');
  });

  it('gives no sums of what a unit may not see line by line', () => {
    const groups = seen('own', 4).annexes.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? block.groups : [])),
    );
    expect(groups.map(({ sums }) => sums)).toEqual([null]);
  });

  it('is named in the colophon in a way that can be read back', () => {
    expect([seen('own', 4).colophon.edition, 'unit-0', 'unit-', 'x', 'whole'].map(unitOfEdition)).toEqual([
      ...[4, undefined, undefined, undefined, null],
    ]);
  });
});
