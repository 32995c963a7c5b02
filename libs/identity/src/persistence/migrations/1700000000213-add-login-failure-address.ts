import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Whoever lets somebody back in lifts the lock of the address too that the last wrong password came from. */
export class AddLoginFailureAddress1700000000213 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('login_failure', 'address_digest')) return;
    const column = { name: 'address_digest', type: 'varchar', length: '64', isNullable: true };
    await runner.addColumn('login_failure', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('login_failure', 'address_digest');
  }
}
