import { directionOf, orderOf, urgentFirst } from './order';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the order of the inbox', () => {
  it('is what somebody chose, and the usual one where what was kept is no order', () => {
    expect(orderOf('newest')).toBe('newest');
    expect(orderOf('sideways')).toBe('usual');
    expect(orderOf(null)).toBe('usual');
  });

  it('takes first what came first, but looks for what is settled among the last', () => {
    expect([directionOf('usual', false), directionOf('usual', true)]).toEqual(['asc', 'desc']);
    expect([directionOf('oldest', true), directionOf('newest', false)]).toEqual(['asc', 'desc']);
  });

  it('puts what is urgent before everything once, wherever in the queue it would stand', () => {
    expect(urgentFirst(rows('a', 'b', 'c'), rows('c', 'z'), 1)).toEqual(rows('c', 'z', 'a', 'b'));
    expect(urgentFirst(rows('y', 'z'), rows('c', 'z'), 2)).toEqual(rows('y'));
  });
});
