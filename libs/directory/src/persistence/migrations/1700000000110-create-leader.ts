import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, integer, seal, text } from './table-parts';

const tables = [
  new Table({
    name: 'leader',
    columns: [seal, id, integer('office_id'), text('name', 50)],
    indices: [{ name: 'ix_leader_office', columnNames: ['office_id'] }],
  }),
  new Table({
    name: 'leader_post',
    columns: [
      seal,
      id,
      integer('leader_id'),
      date('from_date'),
      text('title', 50),
      text('level', 40),
      text('leader_rank', 20),
      integer('in_office'),
    ],
    indices: [{ name: 'ix_leader_post_leader', columnNames: ['leader_id'] }],
  }),
];

/** The leaders whose instructions an office records, with their posts by date. */
export class CreateLeader1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name, true);
  }
}
