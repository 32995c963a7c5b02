import { addMonths, monthOf, SystemClock } from '@app/kernel';
import { startServer } from '../../support/server-process';
import { TestApp, type Who } from '../../support/test-app';

export type OfficeServer = Awaited<ReturnType<typeof officeServer>>;

/**
 * The built server on a database with one office of today, where the accounts and items of a test were put before. It can
 * be stopped and started again at the same address.
 */
export async function officeServer(
  people: readonly Who[],
  prepare: (app: TestApp) => Promise<void>,
  /** Months before the present one in which the ledger was already kept. */
  monthsBefore = 0,
) {
  const clock = new SystemClock();
  const firstMonth = addMonths(monthOf(clock.today()), -monthsBefore);
  const app = await TestApp.start({ now: clock.now().toISOString(), firstMonth });
  const accounts = new Map<Who, { login: string; password: string }>();
  for (const who of people) accounts.set(who, await app.signIn(who));
  await prepare(app);
  await app.nest.close();
  const settings = { DATA_DIR: app.place.dataDir, DATABASE_URL: app.place.databaseUrl ?? '' };
  let server = await startServer(settings);
  const { url } = server;
  return {
    url,
    today: clock.today(),
    account: (who: Who) => accounts.get(who) ?? { login: '', password: '' },
    stop: async () => {
      server.tellToStop();
      await server.ended;
    },
    start: async () => {
      await server.remove();
      server = await startServer({ ...settings, PORT: new URL(url).port });
    },
    remove: async () => {
      await server.remove();
      await app.place.remove();
    },
  };
}
