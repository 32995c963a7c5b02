import { ApiProcess } from './support/api-process';
import { describeOnMariadb, onOwnMariadb } from './support/databases';
import { killUnderLoad } from './support/kill-under-load';
import { Load } from './support/load';
import { report } from './support/progress';
import { HOURS, settings } from './support/settings';

const DRILL = 'two-processes';

describeOnMariadb('two applications on one MariaDB, one of them killed', () => {
  it(
    'keep one chain without gap or double, and what was lost in one is answered by the other',
    () =>
      onOwnMariadb(async (installation) => {
        const apis = [await ApiProcess.start(installation.place), await ApiProcess.start(installation.place)];
        // Whom one application does not answer asks the other.
        const address = (client: number, attempt: number) => apis[(client + attempt) % apis.length]?.url ?? '';
        const load = new Load(installation, address, settings.clients);
        try {
          await load.logIn();
          const { figures, wrong } = await killUnderLoad({
            name: DRILL,
            installation,
            load,
            kills: settings.kills,
            strike: async () => {
              const victim = Math.floor(Math.random() * apis.length);
              await apis[victim]?.kill();
              apis[victim] = await ApiProcess.start(installation.place);
            },
          });
          report(DRILL, 'MariaDB', figures);
          expect([...wrong, ...apis.flatMap(({ defects }) => [...defects])]).toEqual([]);
        } finally {
          load.close();
          for (const api of apis) await api.kill();
        }
      }),
    HOURS,
  );
});
