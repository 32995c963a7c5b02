import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

export class CreateAudit1700000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_record',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'seq', type: 'integer', isPrimary: true },
          { name: 'at', type: 'datetime', precision: 3 },
          { name: 'account_id', type: 'integer', isNullable: true },
          { name: 'name', type: 'varchar', length: '50' },
          { name: 'role', type: 'varchar', length: '30' },
          { name: 'action', type: 'varchar', length: '30' },
          { name: 'outcome', type: 'varchar', length: '10' },
          { name: 'subject', type: 'varchar', length: '200' },
          { name: 'detail', type: 'text' },
          { name: 'address', type: 'varchar', length: '45', isNullable: true },
          { name: 'hash', type: 'varchar', length: '64' },
        ],
        indices: [
          { name: 'ix_audit_record_at', columnNames: ['office_id', 'at'] },
          { name: 'ix_audit_record_account', columnNames: ['office_id', 'account_id', 'seq'] },
          { name: 'ix_audit_record_action', columnNames: ['office_id', 'action', 'seq'] },
        ],
      }),
      true,
    );
    await runner.createTable(
      new Table({
        name: 'audit_head',
        columns: [
          { name: 'office_id', type: 'integer', isPrimary: true },
          { name: 'seq', type: 'integer' },
          { name: 'hash', type: 'varchar', length: '64' },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_head', true);
    await runner.dropTable('audit_record', true);
  }
}
