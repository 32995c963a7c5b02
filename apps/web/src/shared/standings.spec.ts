import { hasRanks, leadersOf, type Standings } from './standings';

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

describe('who leads', () => {
  it('are those on the first three ranks who have points, and not everybody who shares a rank with none', () => {
    const lines = [line(2, '0.0'), line(1, '12.5'), line(2, '0.0')];
    expect(leadersOf({ rankBy: 'point', lines })).toEqual({ named: [line(1, '12.5')], more: 0 });
  });

  it('are counted where many have as much as one another', () => {
    const lines = Array.from({ length: 9 }, () => line(1, '3.0'));
    expect(leadersOf({ rankBy: 'point', lines })).toEqual({ named: lines.slice(0, 5), more: 4 });
  });
});
