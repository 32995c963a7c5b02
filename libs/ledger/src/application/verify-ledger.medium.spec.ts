import { directoryPersistence } from '@app/directory';
import type { IntegrityFinding } from '@app/kernel';
import {
  aLedger,
  construct,
  FixedClock,
  openTestDatabase,
  regulationFiles,
  testDatabaseKind,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
import { getMetadataArgsStorage } from 'typeorm';
import { storedHash } from '../domain/chain';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { WholeLog } from '../persistence/whole-log';
import type { VerifyOptions } from './ledger-verification';
import { VerifyLedger } from './verify-ledger';

let database: TestDatabase;
let ledger: LedgerBuilt;
let other: LedgerBuilt;

type Row = Record<string, unknown>;
const query = (sql: string, parameters: unknown[] = []) => database.dataSource.query<Row[]>(sql, parameters);

/** What is found must not depend on where a page of rows happens to end. */
async function verify(): Promise<IntegrityFinding[]> {
  const [whole, inSmallPages] = [await verifyWith({}), await verifyWith({ page: 3 })];
  const sorted = (findings: readonly IntegrityFinding[]) => findings.map((each) => JSON.stringify(each)).sort();
  expect(sorted(inSmallPages)).toEqual(sorted(whole));
  return whole;
}

function verifyWith(options: VerifyOptions): Promise<IntegrityFinding[]> {
  return database.unitOfWork.read((tx) => construct(VerifyLedger).verify(tx, ledger.officeId, options));
}

/** Two offices; in the first something of everything: versions, closings, late events, decisions, reversals, awards. */
beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  const given = [new FixedClock('2014-04-20T01:00:00Z')];
  ledger = await aLedger(database, { given });
  const adoption = (item: string, on: string, more = {}) => ({
    type: 'adoption',
    item,
    on,
    units: ['甲局', '乙局'],
    pub: '政务',
    ...more,
  });
  const no = async (raw: Row, key: string | null = null) =>
    String((await ledger.record(raw, { idempotencyKey: key })).receipt.event.no);
  for (const n of [1, 2]) await no({ type: 'submission', item: `S${n}`, on: '2014-01-10', units: ['甲局'] }, `s-${n}`);
  const first = await no(adoption('A', '2014-01-20', { title: '一季度经济运行', issue: '3' }), 'a-1');
  await no({ type: 'instruction', item: 'A', on: '2014-01-25', level: 'city', leader: '市长' });
  const fault = await no({ type: 'incident', on: '2014-01-26', units: ['丙镇'], fault: 'untrue', reason: '数字有误' });
  await ledger.close('2014-01', 'close-1');
  await no({
    type: 'submission',
    item: 'S3',
    on: '2014-01-30',
    units: [{ unit: String(ledger.unit('乙局')), person: '张三' }],
  });
  await no({ type: 'submission', item: 'S4', on: '2014-01-31', units: ['乙局'] });
  await no({ type: 'cancellation', on: '2014-02-03', cancels: first, reason: '失实' });
  await no(adoption('A', '2014-02-10', { pub: '专报', issue: '4' }));
  await no({ type: 'decision', on: '2014-02-11', of: fault, amount: { point: '-60' }, reason: '初犯' });
  await no({ type: 'award', on: '2014-02-12', units: ['丙镇'], row: 'sound', amount: { point: '5' }, reason: '健全' });
  await ledger.close('2014-02');
  await no(adoption('B', '2014-03-05'));
  await ledger.put(regulationFiles({ version: 2, from: '2014-03-01', point: '12' }));
  await no(adoption('C', '2014-02-28'));
  other = await aLedger(database, { code: 'other', given });
  await other.record({ type: 'submission', item: 'S1', on: '2014-01-10', units: ['甲局'] }, { idempotencyKey: 'o-1' });
});
afterAll(() => database.close());

describe('verifying', () => {
  it('finds nothing in a ledger that nobody has touched', async () => {
    expect(await verify()).toEqual([]);
    expect(await other.verify()).toEqual([]);
    const [{ n }] = (await query('select count(*) as n from ledger_entry where reverses is not null')) as [
      { n: number },
    ];
    expect(Number(n)).toBeGreaterThan(5);
  });

  it.each([1, 2, 3, 1_000])('reads every scope whole and once, also in pages of %i', async (page) => {
    const read: string[] = [];
    await database.unitOfWork.read(async (tx) => {
      for await (const events of construct(WholeLog).scopes(tx, ledger.officeId, page)) {
        const scopes = new Set(events.map(({ scope }) => scope));
        read.push(...scopes);
        read.push(...events.map(({ seq }) => String(seq)));
      }
    });
    const rows = await query('select seq, scope from ledger_event where office_id = ?', [ledger.officeId]);
    const expected = [...new Set(rows.map(({ scope }) => String(scope))), ...rows.map(({ seq }) => String(seq))];
    expect([...read].sort()).toEqual(expected.sort());
  });

  it('reads nothing a second time when nothing differs, since a large ledger would take twice as long', async () => {
    const again = [jest.spyOn(WholeLog.prototype, 'scopeNames'), jest.spyOn(WholeLog.prototype, 'resultScopes')];
    const cells = jest.spyOn(WholeLog.prototype, 'cells');
    await verifyWith({ page: 3 });
    const [months] = await query('select count(distinct month) as n from standing_cell where office_id = ?', [
      ledger.officeId,
    ]);
    expect(again.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    expect(cells).toHaveBeenCalledTimes(Number(months?.['n']));
    jest.restoreAllMocks();
  });

  it('names an office without a ledger', async () => {
    await query('update ledger_head set office_id = 99 where office_id = ?', [ledger.officeId]);
    const findings = await verify();
    await query('update ledger_head set office_id = ? where office_id = 99', [ledger.officeId]);
    expect(findings).toMatchObject([{ table: 'ledger_head', row: `office ${ledger.officeId}` }]);
  });
});

describe('a verification that is watched', () => {
  it('says page by page how far it is, and never goes back', async () => {
    const told: number[] = [];
    await verifyWith({ page: 3, progress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });

  it('stops between two pages when it is no longer wanted, and leaves the connection usable', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const progress = (share: number) => {
      told.push(share);
      if (told.length === 4) stop.abort(new Error('no longer wanted'));
    };
    await expect(verifyWith({ page: 3, signal: stop.signal, progress })).rejects.toThrow('no longer wanted');
    expect(told).toHaveLength(4);
    expect(await verify()).toEqual([]);
  });

  it('lets others in while it reads', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await verifyWith({ page: 3 });
    clearInterval(others);
    expect(turns).toBeGreaterThan(3);
  });
});

const STANDING = 'reverses is null and seq not in (select reverses from ledger_entry where reverses is not null)';

describe('a chain that was made anew after a change', () => {
  const entry = async (which: string) => {
    const [found] = await query(`select * from ledger_entry where office_id = ? and ${which} order by seq`, [
      ledger.officeId,
    ]);
    return found as Row;
  };

  it.each([
    ['an amount', 'event_seq is not null', { amount: 999 }],
    ['the unit', 'event_seq is not null', { unit_id: 999 }],
    ['the clause', 'event_seq is not null', { clause: '第九条' }],
    ['the version cited', 'event_seq is not null', { regulation_version: 9 }],
    ['the amount of a quota', "scope like 'period:%'", { amount: 999 }],
    ['the scope', 'event_seq is not null', { scope: 'item:somewhere else' }],
    ['the month of a quota', "scope like 'period:%'", { scope: 'period:1999-01:1:rule' }],
  ])('does not hide that %s of an entry is not what the regulation gives', async (_what, which, changed) => {
    const row = await entry(`${STANDING} and ${which}`);
    const findings = await forged('ledger_entry', row, changed);
    expect(findings).toContainEqual(
      expect.objectContaining({
        table: 'ledger_entry',
        row: nameOf('ledger_entry', row),
        message: `第 ${Number(row['seq'])} 号分录与按办法重新计算的结果不符`,
      }),
    );
  });

  it('does not hide that a reversal takes back less than its entry', async () => {
    const row = await entry('reverses is not null');
    const findings = await forged('ledger_entry', row, { amount: Number(row['amount']) + 1 });
    expect(findings.map(({ message }) => message)).toContain(
      `第 ${Number(row['seq'])} 号分录没有如数冲回第 ${Number(row['reverses'])} 号`,
    );
  });

  it('does not hide that a reversal takes back another entry', async () => {
    const row = await entry('reverses is not null');
    const standing = await entry(`${STANDING} and unit_id <> ${Number(row['unit_id'])}`);
    const findings = await forged('ledger_entry', row, { reverses: standing['seq'] });
    expect(findings).toContainEqual(expect.objectContaining({ row: nameOf('ledger_entry', row) }));
    // What is no longer taken back stands although nothing wants it.
    expect(findings).toContainEqual(
      expect.objectContaining({ row: `office ${ledger.officeId}, no. ${Number(row['reverses'])}` }),
    );
  });

  it('does not hide that an entry no longer says which event it comes from', async () => {
    const row = await entry(`${STANDING} and event_seq is not null`);
    const findings = await forged('ledger_entry', row, { event_seq: null });
    const message = `第 ${Number(row['seq'])} 号分录与按办法重新计算的结果不符`;
    expect(findings).toContainEqual(expect.objectContaining({ row: nameOf('ledger_entry', row), message }));
    expect(findings).toContainEqual(expect.objectContaining({ table: 'ledger_entry', found: '没有这一分录' }));
  });

  it.each([
    ['subject_month', '1999-01'],
    ['subject_type', 'award'],
    ['target_seq', 1],
    ['natural_key', 'f'.repeat(64)],
  ])('does not hide that %s of an event is not what its content says', async (column, changed) => {
    const [row] = await query("select * from ledger_event where office_id = ? and type = 'submission' order by seq", [
      ledger.officeId,
    ]);
    const findings = await forged('ledger_event', row as Row, { [column]: changed });
    const property = column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    const message = `第 ${Number(row?.['seq'])} 号事件的 ${property} 与其内容不符`;
    expect(findings).toContainEqual(expect.objectContaining({ row: nameOf('ledger_event', row as Row), message }));
  });

  it('does not hide that an entry was booked in a month after it had closed', async () => {
    const row = await entry("booked_month > '2014-02' and reverses is null");
    const findings = await forged('ledger_entry', row, { booked_month: '2014-01' });
    expect(findings.map(({ message }) => message)).toContain(`第 ${Number(row['seq'])} 号分录记入了已结账的 2014-01`);
    expect(findings.map(({ table }) => table)).toContain('standing_cell');
  });
});

/** What is found when a row is changed and all hashes from there on are made right again; everything is put back after. */
async function forged(table: string, row: Row, changed: Row): Promise<IntegrityFinding[]> {
  const set = async (values: Row) => {
    const columns = Object.keys(values);
    const assigned = columns.map((column) => `${column} = ?`).join(', ');
    const place = [row['office_id'], row['seq']];
    await query(`update ${table} set ${assigned} where office_id = ? and seq = ?`, [
      ...Object.values(values),
      ...place,
    ]);
  };
  await set(changed);
  await makeChainAnew();
  const findings = await verify();
  await set(Object.fromEntries(Object.keys(changed).map((column) => [column, row[column]])));
  await makeChainAnew();
  expect(await verify()).toEqual([]);
  return findings.filter((finding) => !finding.message.includes('链接值'));
}

async function makeChainAnew(): Promise<void> {
  const { officeId } = ledger;
  let hash = '0'.repeat(64);
  const hashes: [string, number, string][] = [];
  await database.unitOfWork.read(async (tx) => {
    for await (const { records } of construct(WholeLog).chain(tx, officeId, 100))
      for (const stored of records) {
        hash = storedHash(hash, stored);
        hashes.push([stored.table, stored.record.seq, hash]);
      }
  });
  for (const [table, seq, right] of hashes)
    await query(`update ${table} set hash = ? where office_id = ? and seq = ?`, [right, officeId, seq]);
  await query('update ledger_head set hash = ? where office_id = ?', [hash, officeId]);
}

describe.each(['ledger_event', 'ledger_entry', 'ledger_month', 'ledger_regulation'])('a row of %s', (table) => {
  it('that is gone is named by its number', async () => {
    for (const row of await some(table)) {
      await query(`delete from ${table} where office_id = ? and seq = ?`, [row['office_id'], row['seq']]);
      const findings = await verify();
      await insert(table, row);
      expect(findings.map((finding) => finding.row)).toContain(`office ${ledger.officeId}, no. ${Number(row['seq'])}`);
    }
    expect(await verify()).toEqual([]);
  });
});

/** What verify calls a row. */
const names: Record<string, (row: Row) => string> = {
  ledger_idempotency: (row) => `key ${String(row['idempotency_key'])}`,
  ledger_head: () => '',
  standing_cell: (row) =>
    JSON.stringify([row['month'], Number(row['unit_id']), row['measure'], row['kind'], row['level'], row['detail']]),
};
const nameOf = (table: string, row: Row) =>
  `office ${ledger.officeId}, ${names[table]?.(row) ?? `no. ${Number(row['seq'])}`}`;

const stored = getMetadataArgsStorage();
const columns = ledgerPersistence.entities.flatMap((entity) => {
  const table = stored.tables.find(({ target }) => target === entity)?.name ?? entity.name;
  const own = stored.columns.filter(({ target }) => target === entity);
  const snake = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return own.map(({ options, propertyName }) => [table, options.name ?? snake(propertyName)] as const);
});

/** Databases differ in how they store a column, which a few changes show; every place of a text is tried on one of them. */
const TRIED = testDatabaseKind === 'embedded' ? Infinity : 4;

describe('one changed byte', () => {
  // A row under another office is gone from this one: those are taken out one by one above.
  it.each(columns.filter(([, column]) => column !== 'office_id'))(
    'in %s.%s is found, and the row is named',
    async (table, column) => {
      let tried = 0;
      for (const row of (await some(table)).reverse()) {
        for (const changed of changes(row[column]).reverse()) {
          if (tried === TRIED || !(await change(table, column, row, changed))) continue;
          tried += 1;
          const findings = await verify();
          await change(table, column, { ...row, [column]: changed }, row[column]);
          expect({ changed, named: named(findings, table, row, { ...row, [column]: changed }) }).toEqual({
            changed,
            named: true,
          });
        }
      }
      expect(tried).toBeGreaterThan(0);
      expect(await verify()).toEqual([]);
    },
  );
});

/** A changed key makes two wrong rows: the one that is gone and the one that has come. Either is the right name. */
function named(findings: readonly IntegrityFinding[], table: string, before: Row, after: Row): boolean {
  const rows = [nameOf(table, before), nameOf(table, after)];
  return findings.some((finding) => finding.table === table && rows.some((row) => finding.row.startsWith(row)));
}

/** First, middle and last row of the office in a table; a figure of nothing is as good under any name. */
async function some(table: string): Promise<Row[]> {
  const order = table === 'standing_cell' ? 'month, unit_id, measure, kind, level, detail' : keysOf(table).join(', ');
  const worth = table === 'standing_cell' ? 'and amount <> 0' : '';
  const rows = await query(`select * from ${table} where office_id = ? ${worth} order by ${order}`, [ledger.officeId]);
  const places = new Set([0, Math.floor(rows.length / 2), rows.length - 1]);
  return [...places].map((place) => rows[place] as Row);
}

function keysOf(table: string): string[] {
  if (table === 'standing_cell') return ['office_id', 'month', 'unit_id', 'measure', 'kind', 'level', 'detail'];
  if (table === 'ledger_idempotency') return ['office_id', 'idempotency_key'];
  return table === 'ledger_head' ? ['office_id'] : ['office_id', 'seq'];
}

/** Other values, as near to the stored one as can be: a flipped bit, one character of a text at either end and within. */
function changes(value: unknown): unknown[] {
  if (value === null) return ['2014-01-01', 1];
  if (typeof value === 'number') return [value ^ 1, value + 1_000];
  if (value instanceof Date) return [new Date(value.getTime() + 1)];
  const text = value as string;
  const places = new Set([0, Math.floor(text.length / 2), text.length - 1]);
  const flipped = (at: number) => String.fromCharCode(text.charCodeAt(at) ^ 1);
  return text === '' ? ['x'] : [...places].map((at) => text.slice(0, at) + flipped(at) + text.slice(at + 1));
}

/** False when the database itself refuses the value. */
async function change(table: string, column: string, row: Row, value: unknown): Promise<boolean> {
  const keys = keysOf(table);
  const where = keys.map((key) => `${key} = ?`).join(' and ');
  try {
    await query(`update ${table} set ${column} = ? where ${where}`, [value, ...keys.map((key) => row[key])]);
    return true;
  } catch {
    return false;
  }
}

async function insert(table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  await query(`insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(row));
}
