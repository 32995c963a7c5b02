import { hasMariadb, provideDurableMariadb, type RunningMariadb } from '../../../scripts/lib/services.mjs';

/** For drills about MariaDB: `describe` where there is one, and left out by name elsewhere. */
export const describeOnMariadb = hasMariadb() ? describe : describe.skip;

/** A server of the drill's own that has on disk what it has acknowledged; `under`: where its files are to lie. */
export async function durableMariadb(under?: string): Promise<RunningMariadb> {
  const server = await provideDurableMariadb(under === undefined ? {} : { under });
  if (server.missing !== undefined) throw new Error(server.missing);
  return server;
}
