import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { residues, roundings } from '../model/amount';
import { gatherings, resultTakes } from '../model/measure';
import { settlements, subjects, tieWays } from '../model/period-rule';
import { shareTakes, stackTakes } from '../model/sharing';
import { loadRegulation } from './load-regulation';
import { measureHeads } from './periods/measure-heads';
import { sampleSource } from './regulation.fixture';
import { RECIPIENT_WORDS } from './rules/recipients';
import { scoringTypes } from './words/shapes';

const folder = join(__dirname, '../../../../regulations');
const shipped = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const source = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');
const schema = JSON.parse(readFileSync(join(folder, 'regulation.schema.json'), 'utf8')) as {
  $defs: Record<
    string,
    {
      enum?: string[];
      properties?: Record<string, { enum?: string[] }>;
      anyOf?: { enum?: string[]; properties?: Record<string, { enum?: string[] }>; anyOf?: { required: string[] }[] }[];
    }
  >;
};
const validate = new Ajv2020({ allowUnionTypes: true, strictTuples: false }).compile(schema);
const isValid = (yaml: string) => validate(parse(yaml));
const explained = (yaml: string) => (isValid(yaml) ? [] : (validate.errors ?? []));

const HEAD = `regulation: sample
version: 1
issued: { no: 示例〔2014〕1号, on: 2014-01-20, title: 示例办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }`;

const EVERYTHING = `week: monday
fields: { words: integer, cut: { scale: 2, title: 扣分 }, approved: yes_no }
values:
  standard: { scale: 0, clause: '1.1', from: { 2014-01-01: { 甲局: 100, 甲局/张三: 5 } } }
  tier: { words: { a: 一类 }, title: 类别 }
  parent: { units: true }
exclude: [{ on: submission, words: '<300', clause: 2.3, note: 不足 }]`;

const RULES = `
  - id: adopt
    on: adoption
    hit: all
    stack: { point: { per: [item, level], take: max, keep: 3, skip: 1, cap: 10, floor: 0, clause: 1.1 }, yuan: best }
    share: { take: places, places: [60, 40], at_most: 2, factor: 1/2, combined: each }
    to: { point: unit, yuan: { take: head, approved=yes: [unit, { unit: 办公室 }] } }
    borrow: { fields: [pub], which: each }
    factors: [{ form: single, by: 50%, clause: 4.2 }]
    table:
      - [id, pub, words, point, yuan, clause, reading]
      - [a1, '@city', '>=800', { times: cut, factor: -1, every: 2, round: down }, null, 1.1, rhythm=month]
  - id: year
    at: year_end
    for: person
    among: { tier: '!a' }
    measures:
      total: { sum: point, rules: [adopt], where: { level: city }, digits: 1, empty: 0 }
      rate: { ratio: [{ count: adoption, per: item }, { count: submission }], at_most: 1 }
      mark: { bands: [['>=15', 50], ['*', 0]], of: { fact: total } }
      best: { across: max, of: { best: point }, within: tier }
      months: { result: quota, take: count, label: missed }
      run: { result: quota, take: streak, label: missed, since: year }
      last: { result: year, before: 1, fact: rank, empty: 0 }
      own: { by: person, values: { 甲局/张三: 5 }, empty: 0 }
      all_year: { total: [{ count: adoption, since: year }, { best: point, since: half }] }
    target: { by: group, values: { township: 10 }, clause: 3.1 }
    rank: { within: unit, order: low, ties: average, then: [rate], round: up, clause: 3.2 }
    hit: unique
    to: [unit, { table: parent }]
    table:
      - [id, rank, completion, label, point, yuan, clause]
      - [y1, '<=1/3', '>=100%', [excellent, good], { pool: 1000, by: total, residue: keep }, 5, 5.1]
  - { id: grade, at: half_end, rank: { by: point }, label: [{ excellent: { top: 30%, min: 90 }, clause: 5.1 }, { rest: { all: true } }] }`;

describe('regulations/regulation.schema.json', () => {
  it.each(shipped.map(({ name }) => name))('accepts %s, which the loader accepts', (name) => {
    const yaml = source(name, 'regulation.yaml');
    const { findings } = loadRegulation({ file: name, source: yaml, text: source(name, 'text.md') });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(explained(yaml)).toEqual([]);
  });

  it('accepts the file the format page shows', () => {
    const page = readFileSync(join(folder, '../docs/regulation-format.md'), 'utf8');
    const [, file = ''] = /```yaml\n(regulation: [\s\S]*?)```/.exec(page) ?? [];
    expect(explained(file)).toEqual([]);
  });

  it('accepts everything the loader knows to read', () => {
    const yaml = sampleSource({ events: EVERYTHING, rules: `rules:\n${RULES}` });
    expect(explained(yaml)).toEqual([]);
    const { findings } = loadRegulation({ file: 'r', source: yaml, text: '' });
    const unread = ['unknown_key', 'missing_key', 'wrong_type', 'keys_conflict', 'amount_not_allowed'];
    expect(findings.filter(({ code }) => unread.includes(code))).toEqual([]);
  });

  it.each([
    ['a key nobody knows', { events: 'evnets: {}' }],
    ['a version in words', { head: HEAD.replace('version: 1', 'version: first') }],
    ['a date that is none', { head: HEAD.replace('from: 2014-01-01', 'from: 2014年1月') }],
    ['an asset without its scale', { assets: 'assets: { point: { title: 分 } }' }],
    ['a rule without id', { rules: 'rules: [{ on: adoption, table: [[id, point]] }]' }],
    ['an event type nobody knows', { rules: 'rules: [{ id: a, on: adopted, table: [[id, point]] }]' }],
    ['a table without row ids', { rules: 'rules: [{ id: a, on: adoption, table: [[pub, point]] }]' }],
    [
      'a range with one end',
      { rules: 'rules: [{ id: a, on: adoption, table: [[id, point], [a1, { range: [1], decides: x }]] }]' },
    ],
    ['a range nobody decides', { byHand: "by_hand: [{ id: h, clause: '1', point: { range: [1, 2] } }]" }],
    ['a stack that takes nothing known', { stacks: 'stacks: { s: { per: [item], take: highest } }' }],
    ['a share nobody knows', { rules: 'rules: [{ id: a, on: adoption, share: half, table: [[id, point]] }]' }],
    [
      'an open combination without a note',
      { rules: 'rules: [{ id: a, on: adoption, table: [[id, point]], undefined: [{ pub: x }] }]' },
    ],
    ['a moment that is none', { rules: 'rules: [{ id: a, at: month, measure: 1 }]' }],
    ['a period rule that measures nothing', { rules: 'rules: [{ id: a, at: year_end }]' }],
    ['a measure found in no known way', { rules: 'rules: [{ id: a, at: year_end, measure: { add_up: point } }]' }],
    ['a ratio of three', { rules: 'rules: [{ id: a, at: year_end, measure: { ratio: [1, 2, 3] } }]' }],
    [
      'a table beside labels',
      { rules: 'rules: [{ id: a, at: year_end, measure: 1, table: [[id, label]], label: [{ x: { all: true } }] }]' },
    ],
    ['a table of values of two kinds', { events: 'values: { s: { scale: 0, units: true } }' }],
    ['a reading without its question', { readings: "readings: [{ id: r, clause: '1', taken: a, other: [] }]" }],
  ])('refuses %s, and so does the loader', (_, replaced) => {
    const yaml = sampleSource(replaced);
    expect(isValid(yaml)).toBe(false);
    const { findings } = loadRegulation({ file: 'r', source: yaml, text: '' });
    expect(findings.filter(({ severity, code }) => severity === 'error' && code !== 'unknown_clause')).not.toEqual([]);
  });

  it('refuses nothing but the mistake in each of these', () => {
    expect(explained(sampleSource())).toEqual([]);
    expect(sampleSource()).toContain(HEAD);
  });

  it('offers the words the loader knows', () => {
    const { $defs } = schema;
    const measure = $defs.measure?.anyOf?.find((way) => way.properties);
    expect($defs.eventType?.enum).toEqual(scoringTypes);
    expect($defs.period?.enum).toEqual(Object.keys(settlements));
    expect($defs.periodRule?.properties?.for?.enum).toEqual(subjects);
    expect($defs.stack?.properties?.take?.enum).toEqual(stackTakes);
    expect($defs.shareTake?.enum).toEqual(shareTakes);
    expect($defs.pool?.properties?.residue?.enum).toEqual(residues);
    expect($defs.times?.properties?.round?.enum).toEqual(roundings);
    expect($defs.rank?.anyOf?.find((way) => way.properties)?.properties?.ties?.enum).toEqual(tieWays);
    expect(measure?.properties?.take?.enum).toEqual(resultTakes);
    expect(measure?.properties?.across?.enum).toEqual(gatherings);
    expect($defs.recipient?.anyOf?.find((way) => way.enum)?.enum).toEqual(RECIPIENT_WORDS);
    expect(measure?.anyOf?.map(({ required }) => required[0])).toEqual(measureHeads);
  });
});
