import { directoryPersistence } from '@app/directory';
import { migrateTestDatabase } from '@app/testing';
import { ledgerPersistence } from './ledger-persistence';

it('the migrations make exactly the tables the entities describe, so that no column exists in one of them only', async () => {
  const database = await migrateTestDatabase([directoryPersistence, ledgerPersistence]);
  try {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await database.close();
  }
});
