import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterlyTable, type QuarterlyTable } from './quarterly-table';
import { someStandings, type CellWanted } from './standings.fixture';

const units = [
  [1, '水利局', 'department'],
  [2, '农业局', 'department'],
  [3, '东河镇', 'township'],
  [4, '西山镇', 'township'],
] as const;
const cells: CellWanted[] = [
  [1, 'count', 'submission', '', 12],
  [1, 'count', 'adoption', 'district', 3],
  [1, 'count', 'adoption', 'city', 1],
  [1, 'point', 'adoption', 'district', 234],
  [1, 'point', 'adoption', 'city', 500],
  [1, 'point', 'instruction', 'city', 400],
  [1, 'point', 'quota', '', -300],
  [1, 'yuan', 'adoption', 'district', 123_456],
  [2, 'count', 'submission', '', 5],
  [2, 'count', 'adoption', 'district', 1],
  [2, 'point', 'adoption', 'district', 100],
  [2, 'point', 'incident', 'city', -1100],
  [3, 'count', 'submission', '', 8],
  [3, 'count', 'adoption', 'city', 1],
  [3, 'point', 'adoption', 'city', 834],
];

const titles = (table: QuarterlyTable) => table.columns.map(({ heading, title }) => `${heading}${title}`);
const line = (table: QuarterlyTable, name: string) =>
  table.groups.flatMap((group) => group.lines).find(({ unit }) => unit.name === name);

describe('the quarterly table', () => {
  it('is exactly the model kept beside this test, so that no figure, order or link changes unseen', () => {
    const golden = readFileSync(join(__dirname, 'quarterly-table.golden.json'), 'utf8');
    const table = quarterlyTable(someStandings({ units, cells, closed: ['2014-01', '2014-02'] }));
    expect(JSON.parse(JSON.stringify(table))).toEqual(JSON.parse(golden));
  });

  it('gives equal scores one rank and skips the next, over the office and within the group', () => {
    const tied = quarterlyTable(
      someStandings({
        units,
        cells: [
          [1, 'point', 'adoption', 'city', 500],
          [2, 'point', 'adoption', 'city', 500],
          [3, 'point', 'adoption', 'city', 700],
          [4, 'point', 'adoption', 'city', 100],
        ],
      }),
    );
    const ranks = tied.groups.flatMap((group) =>
      group.lines.map(({ unit, rank, groupRank }) => [unit.name, rank, groupRank]),
    );
    expect(ranks).toEqual([
      ['水利局', 2, 1],
      ['农业局', 2, 1],
      ['东河镇', 1, 1],
      ['西山镇', 4, 2],
    ]);
  });

  it('lists a unit that did nothing with zeros and names it, because leaving it out would hide it', () => {
    const table = quarterlyTable(someStandings({ units, cells }));
    expect(line(table, '西山镇')?.figures.every(({ value, text }) => value === 0 && text === '0')).toBe(true);
    expect(table.zeroSubmission.map(({ name }) => name)).toEqual(['西山镇']);
  });

  it('has columns and no lines when the office has no units yet, because the page must still open', () => {
    const table = quarterlyTable(someStandings({}));
    expect([table.groups, table.zeroSubmission, table.ranked]).toEqual([[], [], 0]);
    expect(table.totals?.map(({ text }) => text)).toEqual(table.columns.map(() => '0'));
  });

  it('shows one unit its own line and its rank among all, and nothing of anybody else', () => {
    const table = quarterlyTable(someStandings({ units, cells }), 3);
    expect(table.groups.map((group) => group.lines.map(({ unit, rank }) => [unit.name, rank]))).toEqual([
      [['东河镇', 1]],
    ]);
    expect([table.totals, table.groups[0]?.totals, table.ranked, table.zeroSubmission]).toEqual([null, null, 4, []]);
    expect(titles(table)).not.toContain('积分（分）责任扣分');
  });

  it('makes a column of each source that brought anything and of no other, so that the table stays narrow', () => {
    expect(titles(quarterlyTable(someStandings({ units, cells })))).toEqual([
      '报送（条）报送',
      '采用（条）区级',
      '采用（条）市级',
      '采用（条）小计',
      '积分（分）采用',
      '积分（分）市级批示',
      '积分（分）任务',
      '积分（分）责任扣分',
      '积分（分）总分',
      '奖金（元）合计',
    ]);
  });

  it('has sources that add up to the total, because a total that cannot be explained is worth nothing', () => {
    const table = quarterlyTable(someStandings({ units, cells }));
    const total = table.columns.findIndex(({ title }) => title === '总分');
    for (const { figures } of table.groups.flatMap((group) => group.lines)) {
      const sources = figures.filter((_, i) => table.columns[i]?.measure === 'point' && i !== total);
      expect(sources.reduce((sum, { value }) => sum + value, 0)).toBe(figures[total]?.value);
    }
  });

  it('keeps adoptions at a level only an older version knew, because they were counted all the same', () => {
    const table = quarterlyTable(someStandings({ units, cells: [[1, 'count', 'adoption', 'state', 2]] }));
    expect(titles(table)).toContain('采用（条）state');
    expect(line(table, '水利局')?.figures.map(({ text }) => text)).toEqual(['0', '0', '0', '2', '2', '0', '0', '0']);
  });

  it('is final only when all its months are closed', () => {
    const openMonths = (closed: string[]) => quarterlyTable(someStandings({ closed })).openMonths;
    expect(openMonths(['2014-01', '2014-02'])).toEqual(['2014-03']);
    expect(openMonths(['2014-01', '2014-02', '2014-03'])).toEqual([]);
  });
});
