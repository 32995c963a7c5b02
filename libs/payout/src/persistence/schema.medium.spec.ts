import { migrateTestDatabase } from '@app/testing';
import { payoutPersistence } from './payout-persistence';

it('the migrations make exactly the tables the entities describe, so that no column exists in one of them only', async () => {
  const database = await migrateTestDatabase([payoutPersistence]);
  try {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await database.close();
  }
});
