import { lengthenColumn } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sealed secret is longer than a plain one. Those that are there are sealed by `SealPlainTotps`, which has the key. */
export class LengthenTotpSecret1700000000212 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return lengthenColumn(runner, 'totp', 'secret', 255);
  }

  /** Sealed secrets do not fit and have no meaning for what came before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM totp WHERE secret LIKE '%.%'");
    await lengthenColumn(runner, 'totp', 'secret', 64);
  }
}
