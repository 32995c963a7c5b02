import { directoryPersistence } from '@app/directory';
import type { IntegrityFinding } from '@app/kernel';
import {
  aLedger,
  FixedClock,
  openTestDatabase,
  regulationFiles,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
import { getMetadataArgsStorage } from 'typeorm';
import { ledgerPersistence } from '../persistence/ledger-persistence';

let database: TestDatabase;
let ledger: LedgerBuilt;
let other: LedgerBuilt;

type Row = Record<string, unknown>;
const query = (sql: string, parameters: unknown[] = []) => database.dataSource.query<Row[]>(sql, parameters);

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
    expect(await ledger.verify()).toEqual([]);
    expect(await other.verify()).toEqual([]);
    const [{ n }] = (await query('select count(*) as n from ledger_entry where reverses is not null')) as [
      { n: number },
    ];
    expect(Number(n)).toBeGreaterThan(5);
  });

  it('names an office without a ledger', async () => {
    await query('update ledger_head set office_id = 99 where office_id = ?', [ledger.officeId]);
    const findings = await ledger.verify();
    await query('update ledger_head set office_id = ? where office_id = 99', [ledger.officeId]);
    expect(findings).toMatchObject([{ table: 'ledger_head', row: `office ${ledger.officeId}` }]);
  });
});

describe.each(['ledger_event', 'ledger_entry', 'ledger_month', 'ledger_regulation'])('a row of %s', (table) => {
  it('that is gone is named by its number', async () => {
    for (const row of await some(table)) {
      await query(`delete from ${table} where office_id = ? and seq = ?`, [row['office_id'], row['seq']]);
      const findings = await ledger.verify();
      await insert(table, row);
      expect(findings.map((finding) => finding.row)).toContain(`office ${ledger.officeId}, no. ${Number(row['seq'])}`);
    }
    expect(await ledger.verify()).toEqual([]);
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

describe('one changed byte', () => {
  // A row under another office is gone from this one: those are taken out one by one above.
  it.each(columns.filter(([, column]) => column !== 'office_id'))(
    'in %s.%s is found, and the row is named',
    async (table, column) => {
      let tried = 0;
      for (const row of await some(table)) {
        for (const changed of changes(row[column])) {
          if (!(await change(table, column, row, changed))) continue;
          tried += 1;
          const findings = await ledger.verify();
          await change(table, column, { ...row, [column]: changed }, row[column]);
          expect({ changed, named: named(findings, table, row, { ...row, [column]: changed }) }).toEqual({
            changed,
            named: true,
          });
        }
      }
      expect(tried).toBeGreaterThan(0);
      expect(await ledger.verify()).toEqual([]);
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
