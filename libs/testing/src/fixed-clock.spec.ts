import { FixedClock } from './fixed-clock';

describe('a fixed clock', () => {
  it('stands still until it is told to move', () => {
    const clock = new FixedClock('2014-03-31T15:59:59.999Z');
    expect(clock.now()).toEqual(clock.now());
    expect(clock.today()).toBe('2014-03-31');
    clock.advance(1);
    expect(clock.today()).toBe('2014-04-01');
    clock.set('2013-01-01T00:00:00Z');
    expect(clock.today()).toBe('2013-01-01');
  });

  it('is not moved by someone who changes the Date it gave', () => {
    const clock = new FixedClock('2014-03-01T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.today()).toBe('2014-03-01');
  });

  it('refuses what is not an instant', () => {
    expect(() => new FixedClock('tomorrow')).toThrow('not an instant');
  });
});
