import { jointContributors } from './joint-contributors';

const of = (unitId: number, person: string | null = null, weight = 1) => ({ unitId, person, weight });

describe('the contributors of a merged item', () => {
  it('are those of all its parts, the lead first, each unit once with all its weight', () => {
    expect(jointContributors([[of(2), of(1, null, 0.1)], [of(1, null, 0.2)], [of(3)]])).toEqual([
      of(2),
      of(1, null, 0.3),
      of(3),
    ]);
  });

  it('keep a person only where nobody else of the unit is named, because the unit would be paid twice', () => {
    expect(jointContributors([[of(1, '张')], [of(1), of(2, '李')], [of(2, '王')]])).toEqual([
      of(1, '张', 2),
      of(2, null, 2),
    ]);
  });

  it('are the item’s own as they are while nothing is merged into it', () => {
    expect(jointContributors([[of(1, '张'), of(1, '李')]])).toEqual([of(1, '张'), of(1, '李')]);
  });
});
