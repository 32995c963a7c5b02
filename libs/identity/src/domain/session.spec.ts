import { accessEnd, isAlive, isOpen, presented, sessionEnd } from './session';

const start = Date.parse('2014-03-03T01:00:00Z');
const at = (minutes: number, ms = 0) => new Date(start + minutes * 60_000 + ms);
const session = { startedAt: at(0), renewedAt: at(100), endedAt: null };

describe('a session', () => {
  it('is over after thirty minutes without a renewal', () => {
    expect([isAlive(session, at(130, -1)), isAlive(session, at(130))]).toEqual([true, false]);
    expect(sessionEnd(session)).toEqual(at(130));
  });

  it('is over after twelve hours, however busy, and so is every token of it', () => {
    const busy = { ...session, renewedAt: at(719) };
    expect([isAlive(busy, at(720, -1)), isAlive(busy, at(720))]).toEqual([true, false]);
    expect([isOpen(busy, at(720, -1)), isOpen(busy, at(720))]).toEqual([true, false]);
    expect([accessEnd(busy, at(719)), sessionEnd(busy)]).toEqual([at(720), at(720)]);
    expect(accessEnd(busy, at(100))).toEqual(at(115));
  });

  it('is over when it was ended', () => {
    const ended = { ...session, endedAt: at(101) };
    expect([isAlive(ended, at(102)), isOpen(ended, at(102))]).toEqual([false, false]);
  });

  it('knows its newest refresh token, lets the one before through for ten seconds, and any older one is a copy', () => {
    const tokenOf = (generation: number) => `t${generation}`;
    const of = (token: string, now: Date) => presented(token, { generation: 3, renewedAt: at(0) }, tokenOf, now);
    expect(of('t3', at(20))).toBe('current');
    expect(of('t2', at(0, 10_000))).toBe('parallel');
    expect(of('t2', at(0, 10_001))).toBe('reused');
    expect([of('t1', at(0)), of('t0', at(0))]).toEqual(['reused', 'reused']);
    expect([of('t4', at(0)), of('', at(0))]).toEqual(['unknown', 'unknown']);
  });
});
