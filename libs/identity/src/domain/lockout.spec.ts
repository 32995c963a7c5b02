import { afterFailure, type Failures, isLocked, minutesLeft, NO_FAILURES } from './lockout';

const MINUTE = 60_000;
const failing = (minutes: number[], start: Failures = NO_FAILURES) =>
  minutes.reduce((failures, minute) => afterFailure(failures, minute * MINUTE), start);

describe('a lock-out', () => {
  it('begins with the fifth failure within ten minutes and lasts twenty', () => {
    const four = failing([0, 1, 2, 3]);
    expect(isLocked(four, 3 * MINUTE)).toBe(false);
    const five = failing([9], four);
    expect(isLocked(five, 9 * MINUTE)).toBe(true);
    expect(isLocked(five, 29 * MINUTE - 1)).toBe(true);
    expect(isLocked(five, 29 * MINUTE)).toBe(false);
  });

  it('does not begin when the five are spread over more, wherever the ten minutes are laid', () => {
    const spread = failing([0, 3, 6, 9, 12, 15]);
    expect(isLocked(spread, 15 * MINUTE)).toBe(false);
    expect(isLocked(failing([15.5, 16], spread), 16 * MINUTE)).toBe(true);
  });

  it('is not lengthened by further tries, so that an attacker cannot keep somebody out for ever with one try a minute', () => {
    const locked = failing([0, 1, 2, 3, 4]);
    expect(failing([10, 20], locked)).toEqual(locked);
  });

  it('tells how long it still lasts in whole minutes, never too few', () => {
    const left = (ms: number) => minutesLeft(new Date(ms), new Date(0));
    expect([left(20 * MINUTE), left(19 * MINUTE + 1), left(MINUTE), left(1)]).toEqual([20, 20, 1, 1]);
  });

  it('leaves five new tries behind', () => {
    const locked = failing([0, 1, 2, 3, 4]);
    expect(isLocked(failing([25, 25, 25, 25], locked), 25 * MINUTE)).toBe(false);
    expect(isLocked(failing([25, 25, 25, 25, 25], locked), 25 * MINUTE)).toBe(true);
  });
});
