import { directoryPersistence } from '@app/directory';
import { openDatabase, UnitOfWork } from '@app/platform';
import { aLedger, construct, FixedClock, LosingProxy, onlyOn, openTestDatabase, type TestDatabase } from '@app/testing';
import type { DataSource } from 'typeorm';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { PostingLane } from './posting-lane';

const parts = [directoryPersistence, ledgerPersistence];
const adoption = (item: string) => ({ type: 'adoption', item, units: ['甲局'], pub: '政务', issue: '3' });

onlyOn('mysql')('writes whose connection is lost at their commit', () => {
  let database: TestDatabase;
  let proxy: LosingProxy;
  let through: DataSource;
  beforeEach(async () => {
    database = await openTestDatabase(parts);
    proxy = await LosingProxy.before(database.place);
    through = await openDatabase(parts, { ...database.place, databaseUrl: proxy.url, migrate: false });
  });
  afterEach(async () => {
    await through.destroy();
    await proxy.close();
    await database.close();
  });

  it.each(['answer', 'commit'] as const)(
    'are answered by their key when they have one, and are not sent again when they have none (lost: the %s)',
    async (lose) => {
      const unitOfWork = new UnitOfWork(through);
      const lane = construct(PostingLane, [unitOfWork, new FixedClock()]);
      const ledger = await aLedger({ unitOfWork }, { given: [lane] });
      proxy.loseOnce(lose);
      const [keyed, bare] = await Promise.allSettled([
        ledger.record(adoption('A'), { idempotencyKey: 'once' }),
        ledger.record(adoption('B')),
      ]);
      expect(keyed).toMatchObject({ status: 'fulfilled', value: { replayed: lose === 'answer' } });
      expect(bare).toMatchObject({ status: 'rejected', reason: { code: 'outcome_unknown' } });
      const items = await through.query<{ item_id: string }[]>('SELECT item_id FROM ledger_event ORDER BY seq');
      expect(items.map(({ item_id }) => item_id)).toEqual(lose === 'answer' ? ['A', 'B'] : ['A']);
      expect(await ledger.verify()).toEqual([]);
    },
  );
});
