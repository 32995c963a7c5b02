import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const int = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const words = (name: string, length: number): TableColumnOptions => ({ name, type: 'varchar', length: String(length) });
const instant = (name: string): TableColumnOptions => ({ name, type: 'datetime', precision: 3 });
const key = { isPrimary: true };
const optional = { isNullable: true };

/** Issues of publications, the items that stand in them, and where their numbers have got to. */
export class CreateIssue1700000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'issue',
        columns: [
          { ...words('id', 36), ...key },
          int('office_id'),
          words('publication', 150),
          { name: 'issued_on', type: 'date' },
          words('status', 20),
          { ...words('series', 10), ...optional },
          { ...int('number'), ...optional },
          { ...int('cumulative_no'), ...optional },
          int('version'),
          words('changed_by', 80),
          instant('changed_at'),
          { ...words('signed_by', 80), ...optional },
          { ...instant('signed_at'), ...optional },
          { ...words('idempotency_key', 100), ...optional },
          { ...words('seal', 64), ...optional },
        ],
        indices: [
          { name: 'issue_list', columnNames: ['office_id', 'issued_on', 'id'] },
          { name: 'issue_publication', columnNames: ['office_id', 'publication', 'issued_on', 'id'] },
          { name: 'issue_number', columnNames: ['office_id', 'publication', 'series', 'number'], isUnique: true },
          { name: 'issue_cumulative', columnNames: ['office_id', 'publication', 'cumulative_no'], isUnique: true },
          { name: 'issue_key', columnNames: ['office_id', 'idempotency_key'], isUnique: true },
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'issue_line',
        columns: [
          { ...int('office_id'), ...key },
          { name: 'event_no', type: 'bigint', ...key },
          words('issue_id', 36),
          words('item_id', 36),
          int('revision'),
          { ...words('column_code', 40), ...optional },
          int('place'),
          { name: 'taken_back_by', type: 'bigint', ...optional },
        ],
        indices: [{ name: 'issue_line_issue', columnNames: ['issue_id', 'place'] }],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'issue_counter',
        columns: [
          { ...int('office_id'), ...key },
          { ...words('publication', 150), ...key },
          { ...words('series', 10), ...key },
          int('last_no'),
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['issue_counter', 'issue_line', 'issue']) await runner.dropTable(table, true);
  }
}
