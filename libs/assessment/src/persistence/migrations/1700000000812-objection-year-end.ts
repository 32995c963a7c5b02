import { tableParts } from '@app/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const { maybe, text } = tableParts;

/** Objections about the end of a year. */
export class ObjectionYearEnd1700000000812 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('assessment_objection', 'year_end_id')) return;
    await runner.addColumn('assessment_objection', new TableColumn(text('year_end_id', 36, maybe)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('assessment_objection', 'year_end_id');
  }
}
