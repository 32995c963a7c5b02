import { cellWords } from './cell-words';
import type { RegulationTable } from './tables';

const table = (key: string, columns: string, ...rows: string[][]): RegulationTable => ({
  ...{ key, title: key, rows },
  columns: columns.split(' ').map((each) => ({ key: each, title: each })),
});
const say = cellWords([
  table(
    'domains',
    'domain word title',
    ['level', 'city', '市级'],
    ['form', 'single', '单条'],
    ['form', 'combined', '综合'],
    ['result', 'late', '逾期'],
    ['result', 'missing', '未报'],
    ['fault', 'late', '迟报'],
  ),
  table('pub', 'pub level title', ['政务', 'district', '《政务》'], ['专报信息', '[city, province]', '《专报信息》']),
  table('rules', 'rule key value', ['adopt', 'title', '采用'], ['adopt', 'on', 'adoption']),
]);

describe('the cells of a regulation’s tables', () => {
  it.each([
    ['form', 'single', '单条'],
    ['form', '!combined', '除综合外'],
    ['pub', '政务', '《政务》'],
    ['pub', '@city', '市级各刊物'],
    ['pub', '专报信息@city', '市级《专报信息》'],
    ['pub', '*', '不限'],
    ['rule', 'adopt', '采用'],
    ['on', 'adoption', '采用'],
    ['word', 'township', '乡镇'],
    ['form', '[single, combined]', '单条、综合'],
    ['point', '{ range: [-100, -50], decides: office_head }', '-100 至 -50，由办公室负责人决定'],
    ['yuan', '{ times: extra, every: 1, factor: 20 }', '超额每满 1 × 20'],
  ])('say %s %s as people do, since clerks read them', (column, cell, said) => {
    expect(say(column, cell)).toBe(said);
  });

  it('take a word from the vocabulary of its column, since one word may stand in two', () => {
    expect([say('result', 'late|missing'), say('fault', 'late')]).toEqual(['逾期或未报', '迟报']);
  });

  it('leave names, clauses and what has no title as they are written', () => {
    expect([say('id', 'a1'), say('clause', '3.1.3 4.1'), say('form', 'photo')]).toEqual(['a1', '3.1.3 4.1', 'photo']);
  });
});
