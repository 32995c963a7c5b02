import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const optional = { isNullable: true };
const key = { isPrimary: true };
const id = (name: string, more = {}): TableColumnOptions => ({ name, type: 'varchar', length: '36', ...more });
const int = (name: string, more = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
const text = (name: string, more = {}): TableColumnOptions => ({ name, type: 'text', ...more });
const instant = (name: string, more = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...more });
const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

/** What the office asked units to write, how far each has come, and every step of it. */
export class CreateCommissionedDraft1700000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'commissioned_draft',
        columns: [
          id('id', key),
          int('office_id'),
          words('topic', 200),
          text('requirement', optional),
          instant('asked_at'),
          int('asked_by'),
          words('asked_by_name', 80),
          instant('due_at'),
          int('steps'),
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'asked_unit',
        columns: [
          id('draft_id', key),
          int('unit_id', key),
          int('office_id'),
          words('topic', 200),
          words('state', 20),
          instant('asked_at'),
          instant('due_at'),
          instant('extension_to', optional),
          id('item_id', optional),
          words('result', 20, optional),
          { name: 'event_no', type: 'bigint', isNullable: true },
        ],
        indices: [
          { name: 'asked_unit_due', columnNames: ['office_id', 'due_at', 'draft_id', 'unit_id'] },
          { name: 'asked_unit_asked', columnNames: ['office_id', 'asked_at', 'draft_id', 'unit_id'] },
          { name: 'asked_unit_state', columnNames: ['office_id', 'state', 'due_at'] },
          { name: 'asked_unit_own_due', columnNames: ['unit_id', 'due_at', 'draft_id'] },
          { name: 'asked_unit_own_asked', columnNames: ['unit_id', 'asked_at', 'draft_id'] },
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'commission_step',
        columns: [
          id('draft_id', key),
          int('no', key),
          int('office_id'),
          int('unit_id', optional),
          words('action', 20),
          instant('at'),
          int('actor_id'),
          words('actor_name', 80),
          text('note', optional),
          instant('due_at', optional),
          id('item_id', optional),
          words('result', 20, optional),
          words('idempotency_key', 100, optional),
          text('input'),
          words('seal', 64),
        ],
        indices: [{ name: 'commission_step_key', columnNames: ['office_id', 'idempotency_key'], isUnique: true }],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['commission_step', 'asked_unit', 'commissioned_draft']) await runner.dropTable(table, true);
  }
}
