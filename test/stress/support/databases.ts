import { hasMariadb, provideDurableMariadb, type RunningMariadb } from '../../../scripts/lib/services.mjs';
import { Installation } from './installation';

/** For drills about MariaDB: `describe` where there is one, and left out by name elsewhere. */
export const describeOnMariadb = hasMariadb() ? describe : describe.skip;

/** A server of the drill's own that has on disk what it has acknowledged; `under`: where its files are to lie. */
export async function durableMariadb(under?: string): Promise<RunningMariadb> {
  const server = await provideDurableMariadb(under === undefined ? {} : { under });
  if (server.missing !== undefined) throw new Error(server.missing);
  return server;
}

/** Gives a drill an installation on a MariaDB of its own, and removes both whatever it came to. */
export async function onOwnMariadb<T>(
  drill: (installation: Installation, server: RunningMariadb) => Promise<T>,
): Promise<T> {
  const server = await durableMariadb();
  try {
    const installation = await Installation.onServer(server.url);
    return await drill(installation, server).finally(() => installation.remove());
  } finally {
    await server.stop();
  }
}
