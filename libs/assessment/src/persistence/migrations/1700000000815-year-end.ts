import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const { big, day, instant, integer, key, maybe, text } = tableParts;

/** Ends of years. */
export class YearEnd1700000000815 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assessment_year_end',
        columns: [
          text('id', 36, key),
          integer('office_id'),
          text('year_name', 4),
          integer('record_no'),
          text('state', 10),
          integer('moves'),
          text('document_no', 80, maybe),
          text('reason', 500),
          integer('scheme_version'),
          { name: 'drawing', type: 'text' },
          big('drawn_seq'),
          text('drawn_hash', 64),
          instant('drawn_at'),
          { ...day('notice_until'), ...maybe },
          { ...day('decide_by'), ...maybe },
          text('final_document_no', 80, maybe),
          { name: 'awards', type: 'text', ...maybe },
          big('final_seq', maybe),
          text('final_hash', 64, maybe),
          instant('final_at', maybe),
          text('seal', 64, maybe),
        ],
        indices: [
          {
            name: 'assessment_year_end_list',
            columnNames: ['office_id', 'year_name', 'record_no'],
            isUnique: true,
          },
        ],
      }),
      true,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assessment_year_end', true);
  }
}
