import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm';

const int = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...more,
});
const bigint = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...more,
});
const words = (name: string, length: number, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const date = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'date',
  ...more,
});
const instant = (name: string): TableColumnOptions => ({ name, type: 'datetime', precision: 3 });
const key = { isPrimary: true };
const optional = { isNullable: true };
const office = int('office_id', key);
const place = [office, bigint('seq', key)];
const hash = words('hash', 64);

const tables: { name: string; columns: TableColumnOptions[]; indices?: TableIndexOptions[] }[] = [
  { name: 'ledger_head', columns: [office, bigint('seq'), hash, words('first_month', 7), words('open_month', 7)] },
  {
    name: 'ledger_event',
    columns: [
      ...place,
      words('type', 20),
      date('occurred_on'),
      instant('recorded_at'),
      words('booked_month', 7),
      words('scope', 120),
      words('item_id', 36, optional),
      words('natural_key', 64),
      int('generation'),
      words('subject_type', 20),
      words('subject_month', 7),
      bigint('target_seq', optional),
      int('actor_id'),
      words('actor_name', 80),
      text('content'),
      hash,
    ],
    indices: [
      { name: 'ledger_event_natural_key', columnNames: ['office_id', 'natural_key', 'generation'], isUnique: true },
      { name: 'ledger_event_scope', columnNames: ['office_id', 'scope', 'seq'] },
      { name: 'ledger_event_subject', columnNames: ['office_id', 'subject_month', 'subject_type'] },
    ],
  },
  {
    name: 'ledger_entry',
    columns: [
      ...place,
      words('scope', 120),
      bigint('event_seq', optional),
      bigint('cause_seq'),
      int('unit_id'),
      words('person', 80, optional),
      words('asset', 40),
      bigint('amount'),
      date('occurred_on'),
      words('period', 10),
      words('booked_month', 7),
      words('rule_id', 64),
      words('row_id', 64),
      words('clause', 64),
      words('regulation_id', 64),
      int('regulation_version'),
      words('regulation_sha256', 64),
      words('arithmetic', 200),
      bigint('reverses', optional),
      words('source_kind', 20),
      words('source_level', 40),
      words('source_detail', 120),
      int('actor_id'),
      instant('recorded_at'),
      hash,
    ],
    indices: [
      { name: 'ledger_entry_scope', columnNames: ['office_id', 'scope', 'seq'] },
      { name: 'ledger_entry_unit', columnNames: ['office_id', 'unit_id', 'booked_month', 'seq'] },
      { name: 'ledger_entry_reversal', columnNames: ['office_id', 'reverses'], isUnique: true },
    ],
  },
  {
    name: 'ledger_month',
    columns: [...place, words('month', 7), instant('closed_at'), int('actor_id'), words('actor_name', 80), hash],
    indices: [{ name: 'ledger_month_month', columnNames: ['office_id', 'month'], isUnique: true }],
  },
  {
    name: 'ledger_regulation',
    columns: [
      ...place,
      words('regulation_id', 64),
      int('version'),
      text('source'),
      text('text'),
      words('sha256', 64),
      date('effective_from'),
      date('last_day', optional),
      text('signed_off'),
      int('actor_id'),
      words('actor_name', 80),
      instant('put_in_force_at'),
      hash,
    ],
    indices: [
      { name: 'ledger_regulation_version', columnNames: ['office_id', 'regulation_id', 'version'], isUnique: true },
    ],
  },
  {
    name: 'ledger_idempotency',
    columns: [
      office,
      words('idempotency_key', 100, key),
      words('command', 40),
      text('input'),
      text('answer'),
      words('seal', 64),
    ],
  },
  {
    name: 'standing_cell',
    columns: [
      office,
      words('month', 7, key),
      int('unit_id', key),
      words('measure', 40, key),
      words('kind', 20, key),
      words('level', 40, key),
      words('detail', 120, key),
      bigint('amount'),
    ],
  },
];

/** The event log, the entries, closed months, regulations in force, answered keys, and the projection. */
export class Ledger1700000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table), true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name, true);
  }
}
