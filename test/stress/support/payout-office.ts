import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { addMonths, type Month } from '@app/kernel';
import { openDatabase, UnitOfWork } from '@app/platform';
import { aLedger, anAccount, copyTables, FixedClock } from '@app/testing';
import { persistence } from '../../../apps/api/src/app.module';
import { regulationFiles } from '../../support/test-app';
import type { Place } from './api-process';
import type { Credentials } from './installation';

const FIRST: Month = '2014-01';
const UNITS = ['甲局', '乙局', '丙镇'];
const ADOPTIONS_A_MONTH = 6;

/** An office that owes money for some closed months, with those who pay it out. */
export class PayoutOffice {
  private constructor(
    readonly place: Place,
    readonly months: readonly Month[],
    readonly clerks: readonly [Credentials, Credentials],
    readonly leader: Credentials,
    readonly remove: () => Promise<void>,
  ) {}

  static async embedded(months: number): Promise<PayoutOffice> {
    const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-stress-'));
    return PayoutOffice.make({ dataDir }, months);
  }

  /** In a schema of its own on a server that goes with the drill. */
  static async onServer(server: string, months: number): Promise<PayoutOffice> {
    const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-stress-'));
    const schema = `info_ledger_test_stress_${process.pid}_payout`;
    const connection = await createConnection(server);
    await connection.query(`CREATE DATABASE ${schema}`);
    await connection.end();
    return PayoutOffice.make({ dataDir, databaseUrl: new URL(`/${schema}`, server).href }, months);
  }

  /** Lets `look` read the database directly, as it is now. */
  async look<T>(look: (dataSource: DataSource) => Promise<T>): Promise<T> {
    const dataSource = await openDatabase(persistence, { ...this.place, migrate: false });
    return look(dataSource).finally(() => dataSource.destroy());
  }

  private static async make(place: Place, count: number): Promise<PayoutOffice> {
    await copyTables(place, persistence);
    const dataSource = await openDatabase(persistence, { ...place, migrate: true });
    try {
      const unitOfWork = new UnitOfWork(dataSource);
      const months = Array.from({ length: count }, (_, i) => addMonths(FIRST, i));
      const given = [new FixedClock(`${addMonths(FIRST, count)}-02T02:00:00Z`)];
      const regulation = await regulationFiles('district-info-1');
      const ledger = await aLedger({ unitOfWork }, { regulation, given });
      for (const month of months) {
        for (let i = 0; i < ADOPTIONS_A_MONTH; i++) await earn(ledger, month, i);
        await ledger.close(month);
      }
      const { officeId } = ledger;
      const account = (role: 'finance' | 'leader', login: string) =>
        unitOfWork.run((tx) => anAccount(tx, { officeId, role, login }));
      const clerks = [await account('finance', 'clerk-1'), await account('finance', 'clerk-2')] as const;
      const leader = await account('leader', 'leader');
      const remove = () => rm(place.dataDir, { recursive: true, force: true });
      return new PayoutOffice(place, months, clerks, leader, remove);
    } finally {
      await dataSource.destroy();
    }
  }
}

/** Twenty yuan for one unit. */
async function earn(ledger: Awaited<ReturnType<typeof aLedger>>, month: Month, i: number): Promise<void> {
  const about = { on: `${month}-05`, item: `${month}-${i}`, title: `${month} 第 ${i} 条`, units: [unitNamed(i)] };
  await ledger.record({ type: 'submission', ...about });
  await ledger.record({ type: 'adoption', ...about, pub: '政务@district', form: 'single', issue: String(i) });
}

const unitNamed = (i: number) => UNITS[i % UNITS.length] as string;
