import { outcomeOf, regulationOf } from './extended-rules.fixture';

const head = 'units: { 甲: { people: [张, 李] }, 乙: { people: [王] }, 丙: {}, 办公室: {} }\nevents:\n';
const both = '[{ unit: 甲, person: 张 }, { unit: 甲, person: 李 }, { unit: 乙, person: 王 }]';
const event = (units: string, more = '') =>
  `${head}  - { id: e, type: adoption, on: 2014-03-05, item: A, units: ${units}${more} }\n`;
const rule = (more: string, row = '[a, 9, 90, 1]') =>
  regulationOf(`domains:
  level: { district: 区级 }
  group: { department: 部门, township: 乡镇 }
fields: { rewritten: yes_no }
values:
  parent: { units: true, clause: 1 }
  tier: { words: { a: 一类, b: 二类 }, clause: 1, from: { 2014-01-01: { 甲: a, 乙: b } } }
events: { adoption: { rewritten: optional } }
rules:
  - id: adopt
    on: adoption
    ${more}
    table:
      - [id, point, yuan, clause]
      - ${row}
`);

describe('the recipient', () => {
  it('is whoever the event names, unless the rule says otherwise', () => {
    expect(outcomeOf(rule('share: equal'), event(both)).lines).toEqual([
      ...['e 乙/王 3.0 a', 'e 乙/王 30.00 a', 'e 甲/张 3.0 a', 'e 甲/张 30.00 a', 'e 甲/李 3.0 a', 'e 甲/李 30.00 a'],
    ]);
  });

  it('may be the unit for points and the person for money; a unit counts once however many of its people are named', () => {
    const { lines } = outcomeOf(rule('to: { point: unit, yuan: person }'), event(both));
    expect(lines).toEqual(['e 乙 4.5 a', 'e 乙/王 30.00 a', 'e 甲 4.5 a', 'e 甲/张 30.00 a', 'e 甲/李 30.00 a']);
  });

  it('may be both, each standing for the whole', () => {
    const { lines } = outcomeOf(rule('to: [unit, person]', '[a, 9, null, 1]'), event('[{ unit: 甲, person: 张 }]'));
    expect(lines).toEqual(['e 甲 9.0 a', 'e 甲/张 9.0 a']);
  });

  it('that is a person earns nothing where nobody is named, and says so', () => {
    const { lines, reasons } = outcomeOf(rule('to: person', '[a, 9, null, 1]'), event('[甲]'));
    expect([lines, reasons]).toEqual([[], ['e null not_a_recipient']]);
  });

  it('may be the unit a table names instead', () => {
    const source = `values: { parent: { 乙: 丙 } }\n${event('[甲, 乙]')}`;
    expect(outcomeOf(rule('to: { table: parent }', '[a, 9, null, 1]'), source).lines).toEqual([
      'e 丙 4.5 a',
      'e 甲 4.5 a',
    ]);
  });

  it('may be the office as well, when it rewrote the text', () => {
    const joint = rule('to: { take: unit, rewritten=yes: [unit, { unit: 办公室 }] }', '[a, 9, null, 1]');
    expect(outcomeOf(joint, event('[甲]', ', rewritten: yes')).lines).toEqual(['e 办公室 9.0 a', 'e 甲 9.0 a']);
    expect(outcomeOf(joint, event('[甲]', ', rewritten: no')).lines).toEqual(['e 甲 9.0 a']);
  });
});

describe('a share', () => {
  const point = (share: string, units: string) => outcomeOf(rule(`share: ${share}`, '[a, 9, null, 1]'), event(units));

  it('by places follows the order of naming; whoever stands beyond the list has no part', () => {
    expect(point('{ take: places, places: [60, 40] }', '[甲, 乙, 丙]').lines).toEqual(['e 乙 3.6 a', 'e 甲 5.4 a']);
  });

  it('credits at most so many, and tells the others', () => {
    const { lines, reasons } = point('{ take: equal, at_most: 2 }', '[甲, 乙, 丙]');
    expect(lines).toEqual(['e 乙 4.5 a', 'e 甲 4.5 a']);
    expect(reasons).toEqual(['e 丙 not_a_recipient']);
  });

  it('may be a part for each when several share, and the whole for one alone', () => {
    expect(point('{ take: each, factor: 0.5 }', '[甲, 乙]').lines).toEqual(['e 乙 4.5 a', 'e 甲 4.5 a']);
    expect(point('{ take: each, factor: 0.5 }', '[甲]').lines).toEqual(['e 甲 9.0 a']);
  });
});

describe('a table that looks at the unit', () => {
  const regulation = regulationOf(`domains:
  level: { district: 区级 }
  group: { department: 部门, township: 乡镇 }
rules:
  - id: adopt
    on: adoption
    table:
      - [id, group, point, clause]
      - [d, department, 4, 1]
      - [t, township, 7, 1]
    undefined: [{ group: '-', note: 没有组别 }]
`);
  const source = `units: { 甲: { group: department }, 乙: { group: township }, 丙: {} }
events:
  - { id: e, type: adoption, on: 2014-03-05, item: A, units: [甲, 乙, 丙] }
`;

  it('gives each unit its part of its own row, and leaves open whoever has none', () => {
    const { lines, pending } = outcomeOf(regulation, source);
    expect(lines).toEqual(['e 乙 2.3 t', 'e 甲 1.4 d']);
    expect(pending).toMatchObject([{ event: 'e', reason: '没有组别' }]);
  });
});
