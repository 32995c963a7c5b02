import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProcess } from './support/api-process';
import { describeOnMariadb, onOwnMariadb } from './support/databases';
import { killUnderLoad } from './support/kill-under-load';
import { Load } from './support/load';
import { report } from './support/progress';
import { HOURS, settings } from './support/settings';

const DRILL = 'kill-database';
/** Longer than the application tries again on its own, so that clients are told. */
const LONGEST_ABSENCE_MS = 2_000;

describeOnMariadb('MariaDB, killed while the application writes to it', () => {
  it(
    'leaves nothing acknowledged missing and nothing double, and the application goes on without a restart',
    () =>
      onOwnMariadb(async (installation, server) => {
        const api = await ApiProcess.start(installation.place);
        const load = new Load(installation, () => api.url, settings.clients);
        try {
          await load.logIn();
          const { figures, wrong } = await killUnderLoad({
            name: DRILL,
            installation,
            load,
            kills: settings.kills,
            strike: async () => {
              await server.kill();
              await sleep(Math.random() * LONGEST_ABSENCE_MS);
              await server.again();
            },
          });
          report(DRILL, 'MariaDB', figures);
          expect([...wrong, ...api.defects]).toEqual([]);
          expect(api.isRunning).toBe(true);
        } finally {
          load.close();
          await api.kill();
        }
      }),
    HOURS,
  );
});
