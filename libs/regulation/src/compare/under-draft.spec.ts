import { anEvent, aHistory, aRegulation } from '@app/testing';
import { loadRegulation } from '../load/load-regulation';
import type { Regulation } from '../model/regulation';
import { assessUnder } from './under-draft';

/** Ten or twenty points an adoption, by version; at the quarter's end one yuan a point, and two an adoption. */
function version(number: 1 | 2): Regulation {
  const [from, last] = number === 1 ? ['2014-01-01', '2014-02-28'] : ['2014-03-01', 'null'];
  const { regulation } = loadRegulation({
    file: 'regulation.yaml',
    text: '[1] 一。\n',
    source: `regulation: sample
version: ${number}
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

it('settles a quarter that two versions share from the events and the periods of both', () => {
  const adoption = (id: string, on: string) =>
    anEvent({ id, on, item: id, fields: { pub: '刊@district', level: 'district' } });
  const events = [adoption('e1', '2014-01-05'), adoption('e2', '2014-02-05'), adoption('e3', '2014-03-05')];
  const settle = { from: '2014-03-01', to: '2014-03-31' };
  const { entries } = assessUnder([version(1), version(2)], aHistory(events, { 甲: null }, settle));
  const settled = entries.filter(({ event }) => event === null);
  // 10 + 10 + 20 for the adoptions, 1 + 1 + 2 for the months.
  expect(settled.map(({ period, row, asset, amount }) => [period, row, asset, amount])).toEqual([
    ['2014-03', 'm', 'point', 2],
    ['2014Q1', 'p', 'yuan', 44],
    ['2014Q1', 'n', 'yuan', 6],
  ]);
});
