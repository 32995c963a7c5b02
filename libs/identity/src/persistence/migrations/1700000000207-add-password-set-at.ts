import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

const column = new TableColumn({ name: 'password_set_at', type: 'datetime', precision: 3, isNullable: true });

/** When the owner chose the password; null: somebody else did. */
export class AddPasswordSetAt1700000000207 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', column);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('account', column);
  }
}
