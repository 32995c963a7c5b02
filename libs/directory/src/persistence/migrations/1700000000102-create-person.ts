import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, integer, seal, text } from './table-parts';

export class CreatePerson1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'person',
        columns: [seal, id, integer('office_id'), integer('unit_id'), text('name', 50)],
        indices: [
          { name: 'ix_person_office', columnNames: ['office_id'] },
          { name: 'uq_person_unit_name', columnNames: ['unit_id', 'name'], isUnique: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person');
  }
}
