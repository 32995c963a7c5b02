import { readEvents } from './events';
import { codes, sampleRegulation } from '../regulation.fixture';

const regulation = sampleRegulation({ values: 'values: { standard_score: { scale: 0 } }' });
const yaml = (source: string) => readEvents({ file: 'e.yaml', source, format: 'yaml' }, regulation);

const whole = `units: { 甲局: { group: department, head: 王某 }, 乙镇: { group: township, people: [张某] }, 丙办: null, 丁室: {} }
settle: { from: 2014-01-01, to: 2014-12-31 }
values: { standard_score: { 甲局: 100, 乙镇: 80 } }
events:
  - { id: e1, type: submission, on: 2014-03-02, item: A1, units: [甲局] }
  - { id: e2, type: adoption, on: 2014-03-05, item: A1, units: [甲局, { unit: 乙镇, person: 张某, weight: 0.5 }], pub: 政务, form: combined }
  - { id: e3, type: cancellation, on: 2014-05-01, cancels: e2, reason: 误录 }
`;

describe('reading an event file', () => {
  it('reads the roster, the span to settle and the events', () => {
    const { history, findings } = yaml(whole);
    expect(findings).toEqual([]);
    expect([...history.roster.values()].map((unit) => [unit.name, unit.groupOn('2014-03-01'), unit.people])).toEqual([
      ['甲局', 'department', []],
      ['乙镇', 'township', ['张某']],
      ['丙办', null, []],
      ['丁室', null, []],
    ]);
    expect(history.settle).toEqual({ from: '2014-01-01', to: '2014-12-31' });
    expect(history.events.map((event) => event.id)).toEqual(['e1', 'e2', 'e3']);
    expect(history.events[1]?.units).toEqual([
      { unit: '甲局', person: null, weight: 10 },
      { unit: '乙镇', person: '张某', weight: 5 },
    ]);
  });

  it('keeps the values of units by table', () => {
    const { history } = yaml(whole);
    expect(history.values.get('standard_score')).toEqual(new Map([['甲局', '100'], ['乙镇', '80']])); // prettier-ignore
  });

  it('settles running periods as they stand when it is asked to', () => {
    const { history, findings } = yaml(
      'units: {}\nevents: []\nsettle: { from: 2014-01-01, to: 2014-06-30, provisional: true }',
    );
    expect(findings).toEqual([]);
    expect(history.settle).toEqual({ from: '2014-01-01', to: '2014-06-30', provisional: true });
  });

  it('settles nothing when it is not asked to', () => {
    expect(yaml('units: {}\nevents: []').history.settle).toBeNull();
  });

  it('reads the same history from JSON', () => {
    const source = JSON.stringify(
      {
        units: { 甲局: { group: 'department' } },
        events: [{ id: 'e1', type: 'decision', on: '2014-03-02', of: 'e1', amount: { point: -0.5 } }],
      },
      null,
      '\t',
    );
    const { history, findings } = readEvents({ file: 'e.json', source, format: 'json' }, regulation);
    expect(findings).toEqual([]);
    expect(history.events[0]?.amount).toEqual({ point: -5 });
  });

  it('reports every event at the field that is wrong and keeps the good ones', () => {
    const { history, findings } = yaml(`units: { 甲局: {} }
events:
  - { id: e1, type: submission, on: 2014-03-02, units: [甲居] }
  - { id: e2, type: submission, on: 2014-03-32, units: [甲局], colour: red }
  - { id: e3, type: submission, on: 2014-03-03, units: [甲局] }
`);
    expect(findings.map(({ code, position }) => [code, position.line, position.column])).toEqual([
      ['unknown_unit', 3, 57],
      ['bad_date', 4, 37],
      ['unknown_key', 4, 62],
    ]);
    expect(findings[0]?.advice).toBe('是不是 甲局？');
    expect(history.events.map((event) => event.id)).toEqual(['e3']);
  });

  it('counts an id used twice only once', () => {
    const line = '  - { id: e1, type: submission, on: 2014-03-02, units: [甲局] }\n';
    const { history, findings } = yaml(`units: { 甲局: {} }\nevents:\n${line}${line}`);
    expect(codes(findings)).toEqual(['duplicate_event']);
    expect(history.events).toHaveLength(1);
  });

  it.each([
    ['an unknown key of the file', 'units: {}\nevents: []\nsetle: {}', 'unknown_key'],
    ['no roster', 'events: []', 'missing_key'],
    ['a span upside down', 'units: {}\nevents: []\nsettle: { from: 2014-02-01, to: 2014-01-01 }', 'range_upside_down'],
    ['an unknown key of a unit', 'units: { 甲局: { grup: x } }\nevents: []', 'unknown_key'],
    ['values that are no table', 'units: {}\nevents: []\nvalues: { standard_score: 5 }', 'wrong_type'],
    ['a table nobody declared', 'units: {}\nevents: []\nvalues: { standard: {} }', 'unknown_key'],
    [
      'a value of a unit nobody knows',
      'units: {}\nevents: []\nvalues: { standard_score: { 甲局: 1 } }',
      'unknown_unit',
    ],
    [
      'a value finer than its table',
      'units: { 甲局: {} }\nevents: []\nvalues: { standard_score: { 甲局: 1.5 } }',
      'amount_too_fine',
    ],
    [
      'a value that is no number',
      'units: { 甲局: {} }\nevents: []\nvalues: { standard_score: { 甲局: x } }',
      'not_a_number',
    ],
    [
      'an answer to provisional that is none',
      'units: {}\nevents: []\nsettle: { from: 2014-01-01, to: 2014-01-31, provisional: 1 }',
      'unknown_word',
    ],
  ])('refuses %s', (_name, source, code) => expect(codes(yaml(source).findings)).toEqual([code]));
});

describe('what units are', () => {
  const office = sampleRegulation({
    domains: `domains:
  level: { district: 区级, city: 市级 }
  pub: { 政务: district, 普刊: { level: district, column: [headline, brief] }, 专报信息: [district, city] }
  form: [single, combined]
  column: [headline, brief]
  fault: [late, untrue]
  group: { department: 部门, township: 乡镇 }`,
    values: 'values: { tier: { words: { a: 一类, b: 二类 } }, parent: { units: true } }',
  });
  const found = (source: string) => readEvents({ file: 'e.yaml', source, format: 'yaml' }, office);

  it('reads words and other units', () => {
    const { history, findings } = found(
      'units: { 甲局: { group: department }, 乙所: {} }\nevents: []\nvalues: { tier: { 甲局: a }, parent: { 乙所: 甲局 } }',
    );
    expect(findings).toEqual([]);
    expect(history.values.get('parent')?.get('乙所')).toBe('甲局');
  });

  it.each([
    ['a group no table knows', 'units: { 甲局: { group: departmnet } }\nevents: []', 'unknown_word'],
    ['a word no table knows', 'units: { 甲局: {} }\nevents: []\nvalues: { tier: { 甲局: c } }', 'unknown_word'],
    [
      'a unit in the place of another that is none',
      'units: { 甲局: {} }\nevents: []\nvalues: { parent: { 甲局: 丙 } }',
      'unknown_unit',
    ],
  ])('refuses %s', (_name, source, code) => expect(codes(found(source).findings)).toEqual([code]));
});

describe('reading JSON', () => {
  const json = (source: string) => readEvents({ file: 'e.json', source, format: 'json' }, regulation).findings;

  it.each([
    ['a missing comma', '{"units": {} "events": []}', 14],
    ['a comma too many', '{"units": {}, "events": [],}', 28],
    ['a key without quotes', '{units: {}}', 2],
    ['an end that never comes', '{"units": {', 12],
    ['text after the end', '{} x', 4],
    ['a line break inside a string', '{"a\n": 1}', 2],
  ])('shows the place of %s', (_name, source, column) => {
    expect(json(source).map((finding) => [finding.code, finding.position.column])).toEqual([['json_syntax', column]]);
  });

  it('refuses deep nesting and duplicate keys', () => {
    expect(codes(json('['.repeat(100_000)))).toEqual(['json_syntax']);
    expect(codes(json('{"units": {}, "events": [], "units": {}}'))).toEqual(['duplicate_key']);
  });
});

describe('reading CSV', () => {
  const csv = (source: string) => readEvents({ file: 'e.csv', source, format: 'csv' }, regulation);

  it('reads keys as columns and takes the units that appear as the roster', () => {
    const { history, findings } = csv(
      '\ufeffid,type,on,item,units,pub,form,title,of,amount,by\r\n' +
        'e1,adoption,2014-03-05,A1,甲局; 乙镇,政务,single,"标题,带""引号""\r\n两行",,,\r\n' +
        '\r\n' +
        'e2,decision,2014-03-06,,,,,,e1,point=-60;yuan=5,office_head',
    );
    expect(findings).toEqual([]);
    expect([...history.roster.keys()]).toEqual(['甲局', '乙镇']);
    expect(history.events[0]?.units.map((unit) => unit.unit)).toEqual(['甲局', '乙镇']);
    expect(history.events[0]?.about['title']).toBe('标题,带"引号"\r\n两行');
    expect(history.events[1]).toMatchObject({ of: 'e1', amount: { point: -600, yuan: 500 } });
  });

  it('shows the cell that is wrong, also after a cell of several lines', () => {
    const { findings } = csv(
      'id,type,on,units,note\ne1,submission,2014-03-05,甲局,"a\nb"\ne2,submission,2014-03-35,甲局,\n',
    );
    expect(findings.map(({ code, position }) => [code, position.line, position.column])).toEqual([['bad_date', 4, 15]]);
  });

  it.each([
    ['an unknown column', 'id,type,on,unit\n', 'unknown_key'],
    ['a column twice', 'id,type,on,on\n', 'duplicate_key'],
    ['a row of another length', 'id,type,on\ne1,submission\n', 'row_length'],
    ['a quote that never closes', 'id,type,on\n"e1,submission,2014-03-05\n', 'csv_syntax'],
    ['text after a closing quote', 'id,type,on\n"e"1,submission,2014-03-05\n', 'csv_syntax'],
  ])('refuses %s', (_name, source, code) => expect(codes(csv(source).findings)).toEqual([code]));

  it('reads numbers, answers and decisions on the result of a period', () => {
    const office = sampleRegulation({
      fields: 'fields: { words: integer, approved: yes_no }',
      events: 'events: { submission: { words: required, approved: required } }',
    });
    const { history, findings } = readEvents(
      {
        file: 'e.csv',
        source:
          'id,type,on,units,words,approved,of,amount\n' +
          'e1,submission,2014-03-05,甲局,0800,是,,\n' +
          'e2,decision,2014-04-05,,,,rule=quota;period=2014-03;unit=甲局,point=5\n',
        format: 'csv',
      },
      office,
    );
    expect(findings).toEqual([]);
    expect(history.events[0]?.fields).toEqual({ words: '800', approved: 'yes' });
    expect(history.events[1]?.ofResult).toEqual({ rule: 'quota', period: '2014-03', unit: '甲局', person: null });
  });

  it('takes a comma at the end of the file for one more empty cell', () => {
    expect(csv('id,type,on,cancels,reason\ne1,cancellation,2014-03-05,e1,').findings).toEqual([]);
  });
});
