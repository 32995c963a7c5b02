import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const words = (name: string, length: number, more = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
const optional = { isNullable: true };

/** Files that belong to items; their bytes are kept with all files. */
export class ItemAttachment1700000000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_attachment',
        columns: [
          words('id', 36, { isPrimary: true }),
          { name: 'office_id', type: 'integer' },
          words('item_id', 36),
          words('file_id', 36, optional),
          words('name', 200, optional),
          words('type', 100, optional),
          { name: 'size', type: 'bigint', ...optional },
          words('sha256', 64, optional),
          words('salt', 32, optional),
          words('digest', 64),
          { name: 'added_by', type: 'integer' },
          words('adder_name', 100),
          { name: 'added_at', type: 'datetime', precision: 3 },
          words('seal', 64),
        ],
        indices: [
          { name: 'item_attachment_item', columnNames: ['item_id', 'added_at'] },
          { name: 'item_attachment_office', columnNames: ['office_id', 'id'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_attachment', true);
  }
}
