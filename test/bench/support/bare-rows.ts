import { createConnection, type Connection } from 'mysql2/promise';
import { timed } from './rounds';
import { driverOptions, type Place } from './places';

type Row = Readonly<Record<string, unknown>>;

/** What a posting adds to, by the column that tells which write a row belongs to. */
const tables = ['ledger_event', 'ledger_entry', 'ledger_idempotency'] as const;
type Table = (typeof tables)[number];

/** The writes of one transaction, as rows that only have to be stored. */
type Batch = Readonly<Record<Table, readonly Row[]>> & { readonly cells: readonly Row[] };

/**
 * The rows that writes have left in the log, put once more into tables of the same columns and indexes by as few statements
 * as the raw driver can do it with: what the database alone takes for them. Nothing is looked up, worked out or hashed.
 */
export class BareRows {
  private seq = 0;
  private readonly keys = new Set<unknown>();

  private constructor(private readonly connection: Connection) {}

  static async beside({ databaseUrl = '' }: Place): Promise<BareRows> {
    const connection = await createConnection(driverOptions(databaseUrl));
    for (const table of [...tables, 'standing_cell'])
      await connection.query(`CREATE TABLE bare_${table} LIKE ${table}`);
    const bare = new BareRows(connection);
    await bare.sinceLast();
    return bare;
  }

  /** Writes a second, `together` of them in a transaction, of those recorded since it was asked last. */
  async rate(together: number): Promise<number> {
    const fresh = await this.sinceLast();
    const batches: Batch[] = [];
    for (let from = 0; from < fresh.ledger_event.length; from += together) {
      const ledger_event = fresh.ledger_event.slice(from, from + together);
      const own = new Set(ledger_event.map(({ seq }) => seq));
      const ledger_entry = fresh.ledger_entry.filter(({ cause_seq }) => own.has(cause_seq));
      const ledger_idempotency = fresh.ledger_idempotency.slice(from, from + together);
      batches.push({ ledger_event, ledger_entry, ledger_idempotency, cells: cellsOf(ledger_entry) });
    }
    const milliseconds = await timed(async () => {
      for (const batch of batches) await this.store(batch);
    });
    return (fresh.ledger_event.length / milliseconds) * 1_000;
  }

  close(): Promise<void> {
    return this.connection.end();
  }

  private async store(batch: Batch): Promise<void> {
    await this.connection.beginTransaction();
    for (const table of tables) await this.insert(table, batch[table]);
    await this.insert('standing_cell', batch.cells, ' ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)');
    await this.connection.commit();
  }

  private async insert(table: string, rows: readonly Row[], rest = ''): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first);
    const values = rows.map((row) => names.map((name) => row[name]));
    const sql = `INSERT INTO bare_${table} (${names.map((name) => `\`${name}\``).join(', ')}) VALUES ?${rest}`;
    await this.connection.query(sql, [values]);
  }

  private async sinceLast(): Promise<Readonly<Record<Table, readonly Row[]>>> {
    const ledger_event = await this.rows('SELECT * FROM ledger_event WHERE seq > ? ORDER BY seq', [this.seq]);
    const ledger_entry = await this.rows('SELECT * FROM ledger_entry WHERE seq > ? ORDER BY seq', [this.seq]);
    const answered = await this.rows('SELECT * FROM ledger_idempotency', []);
    const ledger_idempotency = answered.filter(({ idempotency_key: key }) => !this.keys.has(key));
    for (const { idempotency_key: key } of ledger_idempotency) this.keys.add(key);
    this.seq = Math.max(
      this.seq,
      ...[...ledger_event.slice(-1), ...ledger_entry.slice(-1)].map(({ seq }) => Number(seq)),
    );
    return { ledger_event, ledger_entry, ledger_idempotency };
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const [rows] = await this.connection.query(sql, [...values]);
    return rows as Row[];
  }
}

/** The figures that these entries add to; how often each was counted is left out. */
function cellsOf(entries: readonly Row[]): Row[] {
  const cells = new Map<string, Row & { amount: number }>();
  for (const entry of entries) {
    const cell = {
      office_id: entry['office_id'],
      month: entry['booked_month'],
      unit_id: entry['unit_id'],
      measure: entry['asset'],
      kind: entry['source_kind'],
      level: entry['source_level'],
      detail: entry['source_detail'],
    };
    const key = JSON.stringify(cell);
    const known = cells.get(key);
    if (known) known.amount += Number(entry['amount']);
    else cells.set(key, { ...cell, amount: Number(entry['amount']) });
  }
  return [...cells.values()];
}
