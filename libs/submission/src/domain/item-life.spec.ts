import { itemActions, itemLife, itemStatuses, lifeFlaws, nextStatus } from './item-life';

const ends = ['withdrawn', 'purged'];

describe('the life of an item', () => {
  it('holds together: every status is reached, and only the ends have no way out but a purge', () => {
    expect(lifeFlaws(itemLife, ends)).toEqual([]);
  });

  it('would not start with a table in which a status cannot be reached or left, because items would be stuck there', () => {
    const { not_use: _gone, ...unreachable } = itemLife;
    expect(lifeFlaws(unreachable, ends)).toEqual(['no way leads to not_used']);
    expect(lifeFlaws({ ...itemLife, withdraw: { ...itemLife.withdraw, withdrawn: 'draft' } }, ends)).toEqual([
      'withdrawn is not an end',
    ]);
    const closed = { reopen: {}, adopt: {}, strike: {}, dissolve: {}, cancel_adoption: {}, cancel_last_adoption: {} };
    const stuck = { ...itemLife, ...closed };
    expect(lifeFlaws(stuck, ends)).toContain('no way leads out of not_used');
  });

  it('lets a unit take its item back until work at it begins, and not after', () => {
    const free = itemStatuses.filter((status) => nextStatus('withdraw', status) === 'withdrawn');
    expect(free).toEqual(['draft', 'signed_off', 'submitted', 'received', 'returned']);
  });

  it('adopts only what the office has and still has in its own right', () => {
    const refused = itemStatuses.filter((status) => nextStatus('adopt', status) === undefined);
    expect(refused).toEqual(['draft', 'signed_off', 'merged', 'withdrawn', 'purged']);
  });

  it('knows nothing that can be done to a purged item, because nothing of it is left', () => {
    expect(itemActions.filter((action) => nextStatus(action, 'purged') !== undefined)).toEqual([]);
  });
});
