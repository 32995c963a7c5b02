import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const optional = { isNullable: true };
const key = { isPrimary: true };
const int = (name: string, more = {}): TableColumnOptions => ({ name, type: 'integer', ...more });
const text = (name: string, more = {}): TableColumnOptions => ({ name, type: 'text', ...more });
const instant = (name: string, more = {}): TableColumnOptions => ({ name, type: 'datetime', precision: 3, ...more });
const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

/** What happened, who was told, how far has been looked, and what each account wants to hear of. */
export class CreateNotice1700000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'happening',
        columns: [
          words('id', 32, key),
          int('office_id'),
          words('kind', 40),
          instant('at'),
          int('unit_id', optional),
          int('actor_id', optional),
          text('facts'),
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'notice',
        columns: [
          int('account_id', key),
          words('happening_id', 32, key),
          words('kind', 40),
          instant('at'),
          instant('read_at', optional),
        ],
        indices: [
          { name: 'notice_list', columnNames: ['account_id', 'at', 'happening_id'] },
          { name: 'notice_unread', columnNames: ['account_id', 'read_at', 'at', 'happening_id'] },
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'notice_place',
        columns: [int('office_id', key), words('stream', 40, key), words('place', 40)],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'notice_preference',
        columns: [int('account_id', key), text('muted'), int('digest'), words('email', 254, optional)],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notice_preference', 'notice_place', 'notice', 'happening'])
      await runner.dropTable(table, true);
  }
}
