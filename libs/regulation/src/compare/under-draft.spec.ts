import { anEvent, aHistory, aRegulation } from '@app/testing';
import { loadRegulation } from '../load/load-regulation';
import type { Regulation } from '../model/regulation';
import { assessUnder } from './under-draft';

/** Ten or twenty points an adoption, by version; at the quarter's end one yuan a point, and two an adoption. */
function version(number: 1 | 2, numbered: number = number): Regulation {
  const [from, last] = number === 1 ? ['2014-01-01', '2014-02-28'] : ['2014-03-01', 'null'];
  const { regulation } = loadRegulation({
    file: 'regulation.yaml',
    text: '[1] 一。\n',
    source: `regulation: sample
version: ${numbered}
issued: { no: 示例〔2014〕${number}号, on: 2014-01-01, title: 示例办法, text: text.md }
effective: { from: ${from}, last_day: ${last}, governs: adopted_on }
first_month: 1
assets: { point: { scale: 0, title: 分 }, yuan: { scale: 0, title: 元 } }
domains: { level: { district: 区级 }, pub: { 刊: district } }
rules:
  - { id: adopt, on: adoption, table: [[id, pub, point, clause], [a, 刊, ${10 * number}, 1]] }
  - { id: month, at: month_end, measure: { count: adoption }, table: [[id, score, point, clause], [m, '>=1', ${number}, 1]] }
  - { id: quarter, at: quarter_end, measures: { total: { sum: point }, adopted: { count: adoption } }, hit: all, table: [[id, score, yuan, clause], [p, '>0', { times: total }, 1], [n, '>0', { times: adopted, factor: 2 }, 1]] }
`,
  });
  return regulation ?? aRegulation();
}

it.each([
  ['has a number of its own', 2],
  ['still bears the number of the version it was copied from', 1],
])(
  'settles a quarter that two versions share from the events and the periods of both, where the later one %s',
  (_which, number) => {
    const adoption = (id: string, on: string) =>
      anEvent({ id, on, item: id, fields: { pub: '刊@district', level: 'district' } });
    const events = [adoption('e1', '2014-01-05'), adoption('e2', '2014-02-05'), adoption('e3', '2014-03-05')];
    const settle = { from: '2014-03-01', to: '2014-03-31' };
    const { entries } = assessUnder([version(1), version(2, number)], aHistory(events, { 甲: null }, settle));
    const settled = entries.filter(({ event }) => event === null);
    // 10 + 10 + 20 for the adoptions, 1 + 1 + 2 for the months.
    expect(settled.map(({ period, row, asset, amount }) => [period, row, asset, amount])).toEqual([
      ['2014-03', 'm', 'point', 2],
      ['2014Q1', 'p', 'yuan', 44],
      ['2014Q1', 'n', 'yuan', 6],
    ]);
  },
);

describe('a version that looks back at what an earlier one found', () => {
  /** A quota of one adoption a month; a year counts the months met and what it has more than the year before. */
  const yearly = (number: number, from: string, last: string, firstMonth = 1): Regulation => {
    const { regulation, findings } = loadRegulation({
      file: 'regulation.yaml',
      text: '[1] 一。\n',
      source: `regulation: sample
version: ${number}
issued: { no: 示例〔2014〕${number}号, on: 2014-01-01, title: 示例办法, text: text.md }
effective: { from: ${from}, last_day: ${last}, governs: adopted_on }
first_month: ${firstMonth}
assets: { point: { scale: 0, title: 分 } }
domains: { level: { district: 区级 }, pub: { 刊: district } }
rules:
  - { id: adopt, on: adoption, table: [[id, pub, point, clause], [a, 刊, 10, 1]] }
  - { id: quota, at: month_end, count: { of: adoption }, target: { number: 1, clause: 1 } }
  - id: year
    at: year_end
    measures:
      met: { result: quota, take: count, label: met }
      total: { sum: point }
      score: { difference: [{ fact: total }, { result: year, fact: score, before: 1, empty: 0 }] }
`,
    });
    if (!regulation) throw new Error(findings.map(({ en }) => en).join('\n'));
    return regulation;
  };
  const adoption = (on: string) => anEvent({ id: on, on, item: on, fields: { pub: '刊@district', level: 'district' } });
  const events = ['2014-02-05', '2014-11-05', '2015-01-05', '2015-12-05', '2015-12-06'].map(adoption);
  const foundIn = (versions: readonly Regulation[], year: string) => {
    const settle = { from: `${year}-12-31`, to: `${year}-12-31` };
    const { results } = assessUnder(versions, aHistory(events, { 甲: null }, settle));
    const result = results.find(({ rule }) => rule === 'year');
    return [result?.score, result?.facts.find(({ name }) => name === 'met')?.value];
  };
  const alone = [yearly(1, '2014-01-01', 'null')];

  it.each([
    ['began with the year', [yearly(1, '2014-01-01', '2014-12-31'), yearly(2, '2015-01-01', 'null')]],
    ['began within the year', [yearly(1, '2014-01-01', '2014-06-30'), yearly(2, '2014-07-01', 'null')]],
    [
      'is the third',
      [yearly(1, '2014-01-01', '2014-06-30'), yearly(2, '2014-07-01', '2015-03-31'), yearly(3, '2015-04-01', 'null')],
    ],
  ])('finds what one version for all the time finds where it %s', (_when, versions) => {
    for (const year of ['2014', '2015']) expect(foundIn(versions, year)).toEqual(foundIn(alone, year));
    expect(foundIn(versions, '2015')).toEqual(['10', '2']);
  });

  it('does not take the periods of another kind of year for its own', () => {
    const versions = [yearly(1, '2014-01-01', '2014-12-31'), yearly(2, '2015-01-01', 'null', 12)];
    const settle = { from: '2015-11-30', to: '2015-11-30' };
    const { results } = assessUnder(versions, aHistory(events, { 甲: null }, settle));
    // Twelve months from December; nothing is known of a year before it.
    expect(results.find(({ rule }) => rule === 'year')).toMatchObject({ period: '2015', score: '10' });
  });
});
