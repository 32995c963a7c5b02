import { barsOf, type StandingLine } from './figures';

const line = (name: string, rank: number, total: string) =>
  ({ name, rank, amounts: [{ asset: 'point', total }] }) as unknown as StandingLine;

describe('the bars of a quarter', () => {
  it('leave out who has nothing, and keep who lost points, the leading ones first', () => {
    const lines = [line('乙局', 2, '0.0'), line('丙镇', 3, '-30.0'), line('甲局', 1, '62.5')];
    expect(barsOf({ lines, rankBy: 'point' }).map(({ name, value }) => [name, value])).toEqual([
      ['甲局', 62.5],
      ['丙镇', -30],
    ]);
  });
});
