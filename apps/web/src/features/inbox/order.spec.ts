import { directionOf, orderOf, urgentFirst } from './order';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the order of the inbox', () => {
  it('is what somebody chose, and begins with what runs out where what was kept is no order', () => {
    expect(orderOf('oldest')).toBe('oldest');
    expect([orderOf('usual'), orderOf(null)]).toEqual(['urgent', 'urgent']);
  });

  it('opens on what came today, since that is what the issue of the day is made of', () => {
    expect([directionOf('urgent'), directionOf('newest'), directionOf('oldest')]).toEqual(['desc', 'desc', 'asc']);
  });

  it('puts what is urgent before everything once, wherever in the queue it would stand', () => {
    expect(urgentFirst(rows('a', 'b', 'c'), rows('c', 'z'), 1)).toEqual(rows('c', 'z', 'a', 'b'));
    expect(urgentFirst(rows('y', 'z'), rows('c', 'z'), 2)).toEqual(rows('y'));
  });
});
