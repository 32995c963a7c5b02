import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Their lines, what was decided about each, and the event that came of it. */
export class UpperListLine1700000000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'upper_list_line',
        columns: [
          { name: 'list_id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'no', type: 'integer', isPrimary: true },
          { name: 'office_id', type: 'integer' },
          { name: 'title', type: 'varchar', length: '300' },
          { name: 'publication', type: 'varchar', length: '120' },
          { name: 'pub_key', type: 'varchar', length: '150', isNullable: true },
          { name: 'issue', type: 'varchar', length: '40' },
          { name: 'adopted_on', type: 'date', isNullable: true },
          { name: 'date_text', type: 'varchar', length: '60' },
          { name: 'unit', type: 'varchar', length: '120' },
          { name: 'unit_id', type: 'integer', isNullable: true },
          { name: 'fingerprint', type: 'varchar', length: '64' },
          { name: 'status', type: 'varchar', length: '12' },
          { name: 'item_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'event_no', type: 'bigint', isNullable: true },
          { name: 'decided_by', type: 'varchar', length: '100', isNullable: true },
          { name: 'decided_at', type: 'datetime', precision: 3, isNullable: true },
        ],
        indices: [
          { name: 'upper_list_line_fingerprint', columnNames: ['office_id', 'fingerprint', 'status'] },
          { name: 'upper_list_line_status', columnNames: ['list_id', 'status', 'no'] },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('upper_list_line', true);
  }
}
