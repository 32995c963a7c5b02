import { readFileSync } from 'node:fs';
import { projectPath } from '@app/platform';
import { parse } from 'yaml';
import { printRows, readLayout, toCsv } from './table-layout';
import { someStandings } from './standings.fixture';

const units = [
  [1, '甲局', 'department'],
  [2, '乙局', 'department'],
  [3, '丙镇', 'township'],
] as const;
const standings = someStandings({
  units,
  cells: [
    [1, 'count', 'submission', '', 4],
    [1, 'count', 'adoption', 'city', 1, '专报@city'],
    [1, 'count', 'adoption', 'city', 2, '公报@city'],
    [1, 'point', 'adoption', 'city', 150, '专报@city'],
    [1, 'point', 'incident', 'city', -50],
    [1, 'yuan', 'adoption', 'city', 667],
    [2, 'point', 'adoption', 'city', 200, '专报@city'],
    [3, 'point', 'adoption', 'city', 200, '专报@city'],
  ],
});

const print = (columns: object[], sort = 'directory', sinceYear = standings) =>
  printRows(readLayout({ sort, columns }), standings, sinceYear);

describe('a table layout', () => {
  it('prints the titles first, then each unit with the figures its columns ask for', () => {
    const rows = print([
      { title: '名次', is: 'rank' },
      { title: '单位', is: 'unit' },
      { title: '报送', is: 'count', kind: 'submission' },
      { title: '市级', is: 'count', kind: 'adoption', level: 'city' },
      { title: '专报', is: 'count', kind: 'adoption', pub: '专报@city' },
      { title: '专报分', is: 'amount', kind: 'adoption', pub: '专报@city' },
      { title: '总分', is: 'total' },
      { title: '奖金', is: 'total', asset: 'yuan' },
    ]);
    expect(rows.slice(0, 2)).toEqual([
      ['名次', '单位', '报送', '市级', '专报', '专报分', '总分', '奖金'],
      ['3', '甲局', '4', '3', '1', '15', '10', '6.67'],
    ]);
  });

  it('sorts by rank and leaves tied units in the order of the directory', () => {
    const columns = [
      { title: '名次', is: 'rank' },
      { title: '单位', is: 'unit' },
    ];
    expect(print(columns, 'rank').slice(1)).toEqual([
      ['1', '乙局'],
      ['1', '丙镇'],
      ['3', '甲局'],
    ]);
    expect(
      print(columns)
        .slice(1)
        .map(([, unit]) => unit),
    ).toEqual(['甲局', '乙局', '丙镇']);
  });

  it('takes cumulative columns from the year and the others from the stretch', () => {
    const sinceYear = someStandings({ units, cells: [[1, 'count', 'submission', '', 9]] });
    const rows = print(
      [
        { title: '本期', is: 'count', kind: 'submission' },
        { title: '累计', is: 'count', kind: 'submission', cumulative: true },
      ],
      'directory',
      sinceYear,
    );
    expect(rows[1]).toEqual(['4', '9']);
  });

  it.each([
    ['没有列', { columns: [] }, /columns/],
    ['不认识的种类', { columns: [{ title: 'a', is: 'sum' }] }, /is 应为/],
    ['拼错的项', { columns: [{ title: 'a', is: 'count', kind: 'adoption', leval: 'city' }] }, /leval/],
    ['总分列限了级别', { columns: [{ title: 'a', is: 'total', level: 'city' }] }, /不能写 level/],
    ['条数列没有说数什么', { columns: [{ title: 'a', is: 'count' }] }, /须写 kind/],
    ['名次列写了累计', { columns: [{ title: 'a', is: 'rank', cumulative: true }] }, /cumulative/],
    ['次序写错', { sort: 'name', columns: [{ title: 'a', is: 'unit' }] }, /sort/],
  ])('refuses a layout it would print wrongly: %s', (_, raw, problem) => {
    expect(() => readLayout(raw)).toThrow(problem);
  });

  it('refuses an asset the regulation does not have, because zeros would look like a result', () => {
    expect(() => print([{ title: '稿酬', is: 'total', asset: 'fen' }])).toThrow(/fen/);
  });

  it.each(['zhalantun-2023', 'huolinguole-2018'])(
    '%s: the shipped layout has the columns of the published table',
    (folder) => {
      const layout = readLayout(parse(readFileSync(projectPath('regulations', folder, 'bulletin.yaml'), 'utf8')));
      expect(layout.columns.map(({ title }) => title).join()).toBe(published[folder as keyof typeof published]);
    },
  );
});

const published = {
  'zhalantun-2023': 'rank,unit,local_adopted,local_points,upper_adopted,upper_points,total',
  'huolinguole-2018':
    'unit,submitted,submitted_cumulative,general,wechat,reference,commissioned,forwarded,own_points_cumulative,' +
    'city_adopted,city_points,region_adopted,region_points,score,score_cumulative',
};

describe('CSV', () => {
  it('quotes what would break a row', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', '12']])).toBe('"a,b","say ""x""","two\nlines",12\n');
  });

  it('keeps a text from being run as a formula and leaves a negative number a number', () => {
    expect(toCsv([['=1+1', '@a', '＝x', '-30.5']])).toBe("'=1+1,'@a,'＝x,-30.5\n");
  });
});
