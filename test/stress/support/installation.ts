import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { openDatabase, UnitOfWork } from '@app/platform';
import { aLedger, anAccount, copyTables } from '@app/testing';
import { persistence } from '../../../apps/api/src/app.module';
import type { Place } from './api-process';

let schemas = 0;

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** One office with an editor and a system administrator, and where its data lies. */
export class Installation {
  private constructor(
    readonly place: Place,
    readonly editor: Credentials,
    readonly administrator: Credentials,
    readonly unitIds: readonly number[],
    private readonly removed: () => Promise<void>,
  ) {}

  /** On the embedded database in a folder of its own below `under`. */
  static async embedded(under = tmpdir()): Promise<Installation> {
    const dataDir = await mkdtemp(join(under, 'info-ledger-stress-'));
    return Installation.make({ dataDir }, () => rm(dataDir, { recursive: true, force: true }));
  }

  /** In a new schema on a server, reached at `seen` afterwards where that is another address. */
  static async onServer(server: string): Promise<Installation> {
    const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-stress-'));
    const schema = `info_ledger_test_stress_${process.pid}_${(schemas += 1)}`;
    const connection = await createConnection(server);
    await connection.query(`CREATE DATABASE ${schema}`);
    await connection.end();
    const place = { dataDir, databaseUrl: new URL(`/${schema}`, server).href };
    // The schema goes with the server, which the drill has started for itself.
    return Installation.make(place, () => rm(dataDir, { recursive: true, force: true }));
  }

  remove(): Promise<void> {
    return this.removed();
  }

  /** Lets `look` read the database directly, as it is now. */
  look<T>(look: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return withDatabase(this.place, false, look);
  }

  private static async make(place: Place, removed: () => Promise<void>): Promise<Installation> {
    await copyTables(place, persistence);
    return withDatabase(place, true, async (dataSource) => {
      const unitOfWork = new UnitOfWork(dataSource);
      const { officeId, unit } = await aLedger({ unitOfWork });
      const [editor, administrator] = await unitOfWork.run(async (tx) => [
        await anAccount(tx, { officeId }),
        await anAccount(tx, { officeId, role: 'system_administrator' }),
      ]);
      return new Installation(place, editor, administrator, ['甲局', '乙局', '丙镇'].map(unit), removed);
    });
  }
}

async function withDatabase<T>(
  place: Place,
  migrate: boolean,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await openDatabase(persistence, { ...place, migrate });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
