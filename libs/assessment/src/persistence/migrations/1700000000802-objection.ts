import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { big, day, instant, integer, key, maybe, text } = tableParts;

/** Entries that units dispute. */
export class Objection1700000000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_objection',
        columns: [
          text('id', 36, key),
          integer('office_id'),
          big('entry_seq'),
          integer('unit_id'),
          text('item_id', 36, maybe),
          text('booked_month', 7),
          text('state', 10),
          text('open_key', 40, maybe),
          integer('raised_by'),
          text('raised_name', 80),
          instant('raised_at'),
          day('decide_by'),
          text('ended_name', 80, maybe),
          instant('ended_at', maybe),
          big('event_seq', maybe),
        ],
        indices: [
          { name: 'assessment_objection_list', columnNames: ['office_id', 'raised_at', 'id'] },
          { name: 'assessment_objection_month', columnNames: ['office_id', 'booked_month', 'state'] },
          { name: 'assessment_objection_entry', columnNames: ['office_id', 'entry_seq'] },
          { name: 'assessment_objection_item', columnNames: ['office_id', 'item_id'] },
          { name: 'assessment_objection_open', columnNames: ['open_key'], isUnique: true },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_objection', true);
  }
}
