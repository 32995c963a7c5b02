import { hasRanks, type Standings } from './standings';

jest.mock('../api/client', () => ({}));

const line = (rank: number, total: string) =>
  ({ rank, amounts: [{ asset: 'point', total }] }) as unknown as Standings['lines'][number];

describe('ranks', () => {
  it('say nothing while nobody has points, since then everybody is first', () => {
    expect(hasRanks({ rankBy: 'point', lines: [line(1, '0.0'), line(1, '0.0')] })).toBe(false);
    expect(hasRanks({ rankBy: 'point', lines: [line(1, '0.0')] })).toBe(false);
  });

  it('count as soon as one unit stands before another, also where only the own line is to be seen', () => {
    expect(hasRanks({ rankBy: 'point', lines: [line(1, '309.2')] })).toBe(true);
    expect(hasRanks({ rankBy: 'point', lines: [line(28, '0.0')] })).toBe(true);
    expect(hasRanks({ rankBy: 'yuan', lines: [line(1, '10.0')] })).toBe(false);
  });
});
