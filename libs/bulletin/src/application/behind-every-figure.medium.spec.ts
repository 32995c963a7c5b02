import { displayAmount } from '@app/kernel';
import { directoryPersistence } from '@app/directory';
import { identityPersistence } from '@app/identity';
import { CloseMonth, COUNT, ledgerPersistence, OpenLedger, PutRegulationInForce, RecordEvent } from '@app/ledger';
import { projectPath, UnitOfWork } from '@app/platform';
import { submissionPersistence } from '@app/submission';
import { anOffice, construct, FixedClock, openTestDatabase, type OfficeBuilt, type TestDatabase } from '@app/testing';
import { readFileSync } from 'node:fs';
import { amountText, grouped, type Figure } from '../domain/figures';
import { DrawUpQuarterlyTable } from './draw-up-quarterly-table';
import { ExplainEntry } from './explain-entry';
import { ListBehindFigure, PAGE_SIZE, type BehindFigure } from './list-behind-figure';
import { layoutFrom, PrintTable } from './print-table';
import { ShowEvent } from './show-event';

const clock = new FixedClock('2014-04-08T02:00:00Z');
let database: TestDatabase;
let office: OfficeBuilt;
let record: (raw: Record<string, unknown>) => Promise<number>;
/** Numbers of events the tests speak of. */
const no = { joint: 0, late: 0, mistaken: 0 };

beforeAll(async () => {
  database = await openTestDatabase([
    directoryPersistence,
    identityPersistence,
    ledgerPersistence,
    submissionPersistence,
  ]);
  const given = [clock, database.unitOfWork];
  office = await database.unitOfWork.run(async (tx) => {
    const built = await anOffice(tx, {
      units: { 甲局: 'department', 乙局: 'department', 丙镇: 'township', 丁镇: 'township' },
    });
    await construct(OpenLedger).open(tx, built.officeId, '2014-01');
    return built;
  });
  const caller = { accountId: 1, officeId: office.officeId, name: '李编辑' };
  const file = (name: string) => readFileSync(projectPath('regulations/district-info-1', name), 'utf8');
  const files = { source: file('regulation.yaml'), text: file('text.md'), cases: file('cases.yaml') };
  await construct(PutRegulationInForce, given).put(caller, files, []);
  const events = construct(RecordEvent, given);
  record = async (raw) => {
    const asked = { caller, idempotencyKey: null, dryRun: false, command: 'record', input: {}, raw };
    return (await events.record(asked)).receipt.event.no;
  };
  await aQuarter(() => construct(CloseMonth, given).close(caller, '2014-01'));
});

afterAll(() => database.close());

async function aQuarter(closeJanuary: () => Promise<unknown>): Promise<void> {
  const units = (...names: string[]) => names.map((name) => ({ unit: String(office.unit(name)) }));
  for (let n = 1; n <= 16; n++)
    await record({ type: 'submission', on: '2014-01-10', item: `A${n}`, units: units('甲局'), title: `第${n}条` });
  await record({ type: 'submission', on: '2014-01-10', item: 'B1', units: units('丙镇') });
  await record({ type: 'adoption', on: '2014-01-20', item: 'A1', units: units('甲局'), pub: '政务', form: 'single' });
  await closeJanuary();
  const late = { type: 'adoption', on: '2014-01-25', item: 'A2', units: units('甲局') };
  no.late = await record({ ...late, pub: '政府专报', form: 'single' });
  const joint = { type: 'adoption', on: '2014-02-11', item: 'A3', units: units('甲局', '乙局', '丙镇') };
  no.joint = await record({ ...joint, pub: '政务', form: 'single' });
  const mistaken = { type: 'adoption', on: '2014-02-12', item: 'B1', units: units('丙镇') };
  no.mistaken = await record({ ...mistaken, pub: '省刊', form: 'single' });
  await record({ type: 'cancellation', on: '2014-03-01', cancels: String(no.mistaken), reason: '记错' });
  await record({ type: 'instruction', on: '2014-02-20', item: 'A3', level: 'city', leader: '某领导' });
  await record({ type: 'incident', on: '2014-02-21', units: units('乙局'), fault: 'late', level: 'city' });
}

const reading = <T>(work: Parameters<typeof UnitOfWork.prototype.read<T>>[0]) => database.unitOfWork.read(work);
const drawUp = (onlyUnit: number | null = null) =>
  reading((tx) => construct(DrawUpQuarterlyTable, [clock]).drawUp(tx, office.officeId, { onlyUnit }));

describe('behind every figure of the table', () => {
  it('stand entries or events that add up to it, so that no number has to be believed', async () => {
    const { table } = await drawUp();
    expect(table.quarter).toBe('2014Q1');
    const behind = construct(ListBehindFigure, [clock]);
    const figures = table.groups.flatMap(({ lines }) => lines).flatMap((line) => line.figures);
    const wrong: [Figure, BehindFigure][] = [];
    for (const figure of figures) {
      if (!figure.filter) throw new Error('a unit figure without a way back');
      const asked = { quarter: table.quarter, ...figure.filter };
      const found = await reading((tx) => behind.list(tx, office.officeId, asked));
      const [sum] = found.sums;
      if (sum?.text !== figure.text || listed(found, figure) !== figure.text) wrong.push([figure, found]);
    }
    expect(wrong).toEqual([]);
    expect(figures.filter(({ value }) => value !== 0).length).toBeGreaterThan(20);
  });

  it('a late discovery is marked as a prior-period adjustment, because it changes another quarter than its own', async () => {
    const { entries } = await entriesOf('甲局');
    expect(
      entries.filter(({ priorPeriod }) => priorPeriod).map(({ event, bookedMonth }) => [event, bookedMonth]),
    ).toEqual([
      [no.late, '2014-02'],
      [no.late, '2014-02'],
    ]);
  });

  it('is refused for a unit of another office as for one that does not exist', async () => {
    const other = await database.unitOfWork.run((tx) => anOffice(tx, { code: 'other', units: { 外局: 'department' } }));
    for (const unitId of [other.unit('外局'), 99_999])
      await expect(listOf({ unitId, quarter: '2014Q1' })).rejects.toMatchObject({ code: 'unit_not_found' });
  });

  it('is paged without losing or doubling a row', async () => {
    const unitId = office.unit('丁镇');
    const units = [{ unit: String(unitId) }];
    for (let n = 0; n < PAGE_SIZE + 5; n++)
      await record({ type: 'submission', on: '2013-12-05', item: `D${n}`, units, title: `第${n}条` });
    const asked = { unitId, quarter: '2014Q1', kind: 'submission', measure: COUNT };
    const first = await listOf(asked);
    const second = await listOf(asked, first.next);
    expect([first.events.length, second.events.length, second.next]).toEqual([PAGE_SIZE, 5, undefined]);
    expect(new Set([...first.events, ...second.events].map((event) => event.no)).size).toBe(PAGE_SIZE + 5);
    expect(first.sums).toEqual([{ title: '条', text: String(PAGE_SIZE + 5) }]);
  });
});

describe('the evidence', () => {
  it('of an entry names unit, item, clause and sentences', async () => {
    const own = (await entriesOf('乙局')).entries.find(({ event }) => event === no.joint);
    const { explanation, unit, line } = await explain(own?.no ?? 0, null);
    expect([unit, line.event, explanation.clauses[0]?.id]).toEqual(['乙局', no.joint, '3.1.3']);
    expect(explanation.sentences.join('')).toContain('3 个单位');
  });

  it('of an entry of another unit is refused to a liaison as if there were none', async () => {
    const [foreign] = (await entriesOf('乙局')).entries;
    const refusal = (seq: number) =>
      explain(seq, office.unit('甲局')).catch((error: Error) => error.message.replace(/\d+/, '#'));
    expect(await refusal(foreign?.no ?? 0)).toBe(await refusal(99_999));
  });

  it('of a joint event shows a liaison only the own entries', async () => {
    const all = await show(no.joint, null);
    const own = await show(no.joint, office.unit('丙镇'));
    expect(new Set(all.entries.map(({ unit }) => unit))).toEqual(new Set(['甲局', '乙局', '丙镇']));
    expect(new Set(own.entries.map(({ unit }) => unit))).toEqual(new Set(['丙镇']));
    expect(all.fields.slice(0, 2)).toEqual([
      { title: '刊物', text: '《政务》' },
      { title: '级别', text: '区级' },
    ]);
  });

  it('of an event of others is refused to a liaison as if there were none', async () => {
    await expect(show(no.late, office.unit('丙镇'))).rejects.toMatchObject({ code: 'event_not_found' });
  });

  it('of an event that was taken back says so, and by whom', async () => {
    const { followUps, entries, whyNot } = await show(no.mistaken, null);
    expect(followUps.map(({ type, actorName }) => [type, actorName])).toEqual([['cancellation', '李编辑']]);
    expect(entries.map(({ amount }) => amount).sort()).toEqual(['-100 分', '-200.00 元', '100 分', '200.00 元']);
    expect(whyNot.map(({ code }) => code)).toContain('cancelled');
  });
});

describe('a printed table', () => {
  const layout = layoutFrom(
    'sort: rank\ncolumns: [{ title: 单位, is: unit }, { title: 分, is: total }, { title: 累计, is: total, cumulative: true }]',
  );

  it('takes its stretch and the year up to its end from the ledger', async () => {
    const printed = await reading((tx) =>
      construct(PrintTable).print(tx, office.officeId, { from: '2014-02', to: '2014-03' }, layout),
    );
    const { table } = await drawUp();
    const at = table.columns.findIndex(({ title }) => title === '总分');
    const yearly = new Map(
      table.groups.flatMap(({ lines }) => lines).map(({ unit, figures }) => [unit.name, figures[at]?.text]),
    );
    expect(printed[0]).toEqual(['单位', '分', '累计']);
    expect(printed.slice(1).map(([unit, , total]) => [unit, total])).toEqual(
      printed.slice(1).map(([unit]) => [unit, yearly.get(unit ?? '')]),
    );
    // January 10 + 20 for the quota; then 50, a third of 10 and a third of 40.
    expect(printed.find(([unit]) => unit === '甲局')).toEqual(['甲局', '66.8', '96.8']);
  });

  it('is refused when the layout cannot be read, with the place', () => {
    expect(() => layoutFrom('columns: [')).toThrow(/通报表版式有误（文件）/);
  });
});

function listed({ entries, events }: BehindFigure, { filter }: Figure): string {
  if (filter?.measure === COUNT) return String(events.reduce((sum, { counts }) => sum + counts, 0));
  // The amounts as shown, read back as minor units of the finest scale there is.
  const minor = entries.map(({ amount }) => Math.round(Number((amount.split(' ')[0] ?? '').replaceAll(',', '')) * 100));
  const sum = minor.reduce((total, each) => total + each, 0);
  return filter?.measure === 'yuan' ? amountText(sum, 2) : grouped(displayAmount(sum, 2));
}

function listOf(asked: Parameters<ListBehindFigure['list']>[2], cursor?: string): Promise<BehindFigure> {
  return reading((tx) => construct(ListBehindFigure, [clock]).list(tx, office.officeId, asked, cursor));
}

function entriesOf(unit: string): Promise<BehindFigure> {
  return listOf({ unitId: office.unit(unit), quarter: '2014Q1' });
}

function explain(seq: number, onlyUnit: number | null) {
  return reading((tx) => construct(ExplainEntry).explain(tx, office.officeId, seq, onlyUnit));
}

function show(seq: number, onlyUnit: number | null) {
  return reading((tx) => construct(ShowEvent).show(tx, office.officeId, seq, onlyUnit));
}
