import {
  Directory,
  directoryPersistence,
  MergeUnits,
  MoveUnitToGroup,
  NameHead,
  RenameUnit,
  UnitChanges,
} from '@app/directory';
import { aLedger, construct, FixedClock, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { KeepGroups } from './keep-groups';
import { ReadLedger } from './read-ledger';

const files = (office = '乙局') => ({
  source: `regulation: by-unit
version: 1
issued: { no: 示例〔2014〕9号, on: 2014-01-01, title: 按单位计分, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets: { point: { scale: 1, title: 分 }, yuan: { scale: 2, title: 元 } }
domains:
  level: { district: 区级 }
  pub: { 简报: district }
  group: { department: 部门, township: 乡镇 }
values:
  standard: { scale: 0, clause: '2.1', from: { 2014-01-01: { 甲局: 1, township: 2 } } }
rules:
  - id: report
    on: submission
    share: each
    table:
      - [id, group, point, clause]
      - [r1, department, 1, '1.1']
      - [r2, 'township|-', 2, '1.1']
  - id: adopt
    on: adoption
    to: [unit, { unit: ${office} }]
    table: [[id, pub, yuan, clause], [a1, 简报, 30, '1.2']]
  - id: quarter
    at: quarter_end
    measure: { count: submission }
    target: { value: standard, clause: '2.1' }
    table: [[id, missing, point, clause], [owed, '>=1', { times: missing, factor: -5 }, '2.1']]
`,
  text: '[1.1] 部门一条 1 分，乡镇一条 2 分。\n\n[1.2] 采用一条奖 30 元，办公室同奖。\n\n[2.1] 季度任务见表，少一条扣 5 分。\n',
  cases: `units: { 甲局: { group: department }, 丙镇: { group: township } }
cases:
  - name: 各按各的分组
    events: [{ id: s, type: submission, on: 2014-02-04, item: A, units: [甲局, 丙镇] }]
    entries: [[s, 甲局, point, '1.0', r1], [s, 丙镇, point, '2.0', r2]]
  - name: 单位和办公室各得全额
    events: [{ id: e, type: adoption, on: 2014-02-05, item: A, units: [甲局], pub: 简报 }]
    entries: [[e, 甲局, yuan, '30.00', a1], [e, ${office}, yuan, '30.00', a1]]
  - name: 少一条扣五分
    settle: { from: 2014-03-31, to: 2014-03-31 }
    events: []
    entries: [[quarter/2014Q1, 甲局, point, '-5.0', owed], [quarter/2014Q1, 丙镇, point, '-10.0', owed]]
`,
});

let database: TestDatabase;
let ledger: LedgerBuilt;
const clock = new FixedClock('2014-04-02T01:00:00Z');

beforeEach(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  clock.set('2014-04-02T01:00:00Z');
  ledger = await aLedger(database, { regulation: null, given: [clock] });
});
afterEach(() => database.close());

const called = (id: number) => ['甲局', '乙局', '丙镇'].find((name) => ledger.unit(name) === id);
const entries = async () => {
  const { rows } = await database.unitOfWork.read((tx) =>
    construct(ReadLedger).entries(tx, ledger.officeId, {}, undefined, 100),
  );
  return rows.map(
    ({ unitId, asset, amount, rule, period }) => `${period} ${rule} ${called(unitId)} ${asset} ${amount}`,
  );
};

describe('a rule that looks at what units are', () => {
  it('prices each unit of an event by its own group, and gives to a unit the text calls by name', async () => {
    await ledger.put(files());
    await ledger.record({ type: 'submission', on: '2014-02-01', item: 'A', units: ['甲局', '丙镇'] });
    await ledger.record({ type: 'adoption', on: '2014-02-02', item: 'A', units: ['甲局'], pub: '简报' });
    expect(await entries()).toEqual([
      '2014-02 report 甲局 point 10',
      '2014-02 report 丙镇 point 20',
      '2014-02 adopt 甲局 yuan 3000',
      '2014-02 adopt 乙局 yuan 3000',
    ]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('takes a task from a table of units and groups when the period ends, and says why', async () => {
    await ledger.put(files());
    await ledger.record({ type: 'submission', on: '2014-03-01', item: 'A', units: ['丙镇'] });
    for (const month of ['2014-01', '2014-02', '2014-03']) await ledger.close(month);
    expect((await entries()).slice(1)).toEqual(['2014Q1 quarter 甲局 point -50', '2014Q1 quarter 丙镇 point -50']);
    const explained = await database.unitOfWork.read(async (tx) => {
      const reader = construct(ReadLedger);
      const { rows } = await reader.entries(tx, ledger.officeId, { kind: 'period' }, undefined, 10);
      return reader.explain(tx, ledger.officeId, rows[0]?.seq ?? 0);
    });
    expect(explained.sentences[0]).toContain('任务 1');
    expect(explained.sentences.at(-1)).toContain('计 -5 分');
    expect(await ledger.verify()).toEqual([]);
  });

  it('knows a unit by the name of the text also after it was renamed', async () => {
    await ledger.put(files());
    const rename = { officeId: ledger.officeId, unitId: ledger.unit('乙局'), name: '办公室', from: '2014-03-01' };
    await database.unitOfWork.run((tx) => construct(RenameUnit).rename(tx, rename));
    await ledger.record({ type: 'adoption', on: '2014-03-02', item: 'A', units: ['甲局'], pub: '简报' });
    expect(await entries()).toContain('2014-03 adopt 乙局 yuan 3000');
    expect(await ledger.verify()).toEqual([]);
  });

  it('is refused when it names a unit the office does not have, and told what is alike', async () => {
    const put = ledger.put(files('乙局局'));
    await expect(put).rejects.toMatchObject({ code: 'regulation_unit_unknown' });
    await expect(put).rejects.toThrow('相近的有：乙局');
  });
});

describe('a rule that gives to the head of a unit', () => {
  const changes = new UnitChanges();
  beforeAll(() => changes.ask((tx, change) => construct(KeepGroups).object(tx, change)));
  const name = (head: string | null, from: string) =>
    database.unitOfWork.run((tx) =>
      construct(NameHead, [changes]).name(tx, {
        officeId: ledger.officeId,
        unitId: ledger.unit('甲局'),
        name: head,
        from,
      }),
    );
  const adopt = (on: string, item: string) =>
    ledger.record({ type: 'adoption', on, item, units: ['甲局'], pub: '简报' });
  const toHeads = () => {
    const plain = files();
    const source = plain.source.replace('to: [unit, { unit: 乙局 }]', 'to: head');
    const cases = plain.cases
      .replace('甲局: { group: department }', '甲局: { group: department, head: 王某 }')
      .replace("[e, 甲局, yuan, '30.00', a1], [e, 乙局, yuan, '30.00', a1]", "[e, 甲局, yuan, '30.00', a1]");
    return { ...plain, source, cases };
  };

  it('gives to whoever headed it on the day of the event, and to nobody before one was named', async () => {
    await ledger.put(toHeads());
    await name('王某', '2014-02-01');
    await name('李某', '2014-03-01');
    await adopt('2014-01-15', 'A');
    await adopt('2014-02-28', 'B');
    await adopt('2014-03-01', 'C');
    const { rows } = await database.unitOfWork.read((tx) =>
      construct(ReadLedger).entries(tx, ledger.officeId, {}, undefined, 100),
    );
    expect(rows.map(({ person, amount }) => [person, amount])).toEqual([
      ['王某', 3000],
      ['李某', 3000],
    ]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('keeps its heads from a day on which something happened already, since what is posted would have to move', async () => {
    await ledger.put(toHeads());
    await name('王某', '2014-02-01');
    await adopt('2014-03-10', 'A');
    await expect(name('李某', '2014-03-10')).rejects.toMatchObject({ code: 'heads_in_use' });
    await name('王某', '2014-03-05');
    await name('李某', '2014-03-11');
    await adopt('2014-03-11', 'B');
    expect(await ledger.verify()).toEqual([]);
  });
});

describe('a unit that would change its group', () => {
  const changes = new UnitChanges();
  const given = [changes];
  beforeAll(() => changes.ask((tx, change) => construct(KeepGroups).object(tx, change)));
  const move = (from: string) =>
    database.unitOfWork.run((tx) =>
      construct(MoveUnitToGroup, given).move(tx, {
        officeId: ledger.officeId,
        unitId: ledger.unit('甲局'),
        group: 'township',
        from,
      }),
    );

  it('may not from a day on which something happened already, since what is posted would have to move', async () => {
    await ledger.put(files());
    await ledger.record({ type: 'submission', on: '2014-03-10', item: 'A', units: ['甲局'] });
    await expect(move('2014-03-10')).rejects.toMatchObject({ code: 'groups_in_use' });
    const merging = {
      officeId: ledger.officeId,
      unitId: ledger.unit('甲局'),
      into: ledger.unit('乙局'),
      on: '2014-03-01',
    };
    const merge = database.unitOfWork.run((tx) => construct(MergeUnits, given).merge(tx, merging));
    await expect(merge).rejects.toMatchObject({ code: 'groups_in_use' });
    await move('2014-03-11');
    await ledger.record({ type: 'submission', on: '2014-03-12', item: 'B', units: ['甲局'] });
    expect(await entries()).toEqual(['2014-03 report 甲局 point 10', '2014-03 report 甲局 point 20']);
    const roster = await database.unitOfWork.read((tx) => construct(Directory).rosterOf(tx, ledger.officeId));
    expect(roster.get(String(ledger.unit('甲局')))?.groupOn('2014-03-10')).toBe('department');
    expect(await ledger.verify()).toEqual([]);
  });

  it('may at any open day where no version prices by groups', async () => {
    const plain = files();
    const source = plain.source
      .replace(
        '      - [id, group, point, clause]\n      - [r1, department, 1',
        '      - [id, point, clause]\n      - [r1, 1',
      )
      .replace("      - [r2, 'township|-', 2, '1.1']\n", '');
    const cases = plain.cases.replace("[s, 丙镇, point, '2.0', r2]", "[s, 丙镇, point, '1.0', r1]");
    await ledger.put({ ...plain, source, cases }, ['clause_not_cited', 'word_never_used']);
    await ledger.record({ type: 'submission', on: '2014-03-10', item: 'A', units: ['甲局'] });
    await move('2014-03-01');
    expect(await ledger.verify()).toEqual([]);
  });
});
