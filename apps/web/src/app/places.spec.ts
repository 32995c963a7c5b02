import type { Caller } from '../api/session';
import { mayOpen, placesFor } from './places';

describe('an address', () => {
  it('is open to whoever finds it in the menu, and to nobody else of those it is kept from', () => {
    const liaison: Pick<Caller, 'permissions' | 'unitId'> = {
      permissions: ['item.read', 'item.submit', 'event.read'],
      unitId: 1,
    };
    for (const { places } of placesFor(liaison))
      for (const { to } of places) expect([to, mayOpen(to, liaison)]).toEqual([to, true]);
    expect(['/inbox', '/inbox/', '/accounts'].map((path) => mayOpen(path, liaison))).toEqual([false, false, false]);
    expect(mayOpen('/inbox', { permissions: ['item.work'] })).toBe(true);
  });

  it('that stands in no menu is left to the page and the server', () => {
    expect(mayOpen('/items/1', { permissions: [] })).toBe(true);
  });
});
