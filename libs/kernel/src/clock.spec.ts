import { localDateOf, startOfDay } from './clock';

describe('a day in Asia/Shanghai', () => {
  it('begins eight hours before it does in Greenwich, and not a millisecond earlier', () => {
    const start = startOfDay('2014-03-01');
    expect(start).toEqual(new Date('2014-02-28T16:00:00Z'));
    expect(localDateOf(start)).toBe('2014-03-01');
    expect(localDateOf(new Date(start.getTime() - 1))).toBe('2014-02-28');
  });
});
