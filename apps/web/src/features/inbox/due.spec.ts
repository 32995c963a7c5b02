import { dueSoon, leftText } from './due';

const now = Date.parse('2014-03-05T02:00:00Z');
const asked = (dueAt: string) => ({ dueAt });

describe('what runs out', () => {
  it('is what is overdue or due within two days, the most urgent first, since the rest can wait', () => {
    const [late, soon, far] = ['2014-03-05T01:00:00Z', '2014-03-06T02:00:00Z', '2014-03-08T02:00:00Z'].map(asked);
    expect(dueSoon([far, soon, late] as { dueAt: string }[], now)).toEqual([late, soon]);
  });

  it('says how much is left, or by how much it was passed', () => {
    expect(leftText('2014-03-05T03:05:00Z', now)).toBe('还剩 1 小时 5 分');
    expect(leftText('2014-03-05T01:40:00Z', now)).toBe('超时 20 分');
  });
});
