import { ApiProcess } from './support/api-process';
import { describeOnMariadb, onOwnMariadb } from './support/databases';
import { Installation } from './support/installation';
import { killUnderLoad } from './support/kill-under-load';
import { Load } from './support/load';
import { report } from './support/progress';
import { HOURS, settings } from './support/settings';

const DRILL = 'kill-application';

describe('the application, killed while it writes', () => {
  it(
    'has kept on the embedded database what it acknowledged, and books once what is sent again',
    async () => {
      const installation = await Installation.embedded();
      const wrong = await drill('embedded', installation).finally(() => installation.remove());
      expect(wrong).toEqual([]);
    },
    HOURS,
  );

  describeOnMariadb('on MariaDB', () => {
    it(
      'has kept what it acknowledged, and books once what is sent again',
      async () => {
        const wrong = await onOwnMariadb((installation) => drill('MariaDB', installation));
        expect(wrong).toEqual([]);
      },
      HOURS,
    );
  });
});

async function drill(database: string, installation: Installation): Promise<readonly string[]> {
  let api = await ApiProcess.start(installation.place);
  const load = new Load(installation, () => api.url, settings.clients);
  try {
    await load.logIn();
    const { figures, wrong } = await killUnderLoad({
      name: `${DRILL} on ${database}`,
      installation,
      load,
      kills: settings.kills,
      strike: async () => {
        await api.kill();
        api = await ApiProcess.start(installation.place);
      },
    });
    report(DRILL, database, figures);
    return wrong;
  } finally {
    load.close();
    await api.kill();
  }
}
