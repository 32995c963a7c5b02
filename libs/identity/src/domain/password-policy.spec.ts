import { PasswordPolicy } from './password-policy';

const DAY = 24 * 3_600_000;
const set = new Date('2014-03-03T01:00:00Z');
const after = (ms: number) => new Date(set.getTime() + ms);

describe('a password policy', () => {
  it('asks for a new password after ninety days under djbh3 and never under nist', () => {
    const must = (name: 'djbh3' | 'nist', now: Date) => new PasswordPolicy(name).mustChange(set, now);
    expect([must('djbh3', after(90 * DAY - 1)), must('djbh3', after(90 * DAY))]).toEqual([false, true]);
    expect(must('nist', after(9_000 * DAY))).toBe(false);
  });

  it('asks for it at once where somebody else chose the password, whatever the policy', () => {
    for (const name of ['djbh3', 'nist'] as const) expect(new PasswordPolicy(name).mustChange(null, set)).toBe(true);
  });
});
