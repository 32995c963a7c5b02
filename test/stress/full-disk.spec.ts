import { ApiProcess } from './support/api-process';
import { Audit } from './support/audit';
import { findingsOf } from './support/console';
import { describeOnMariadb, durableMariadb } from './support/databases';
import { Installation } from './support/installation';
import { figuresOf, unexpected } from './support/kill-under-load';
import { Load } from './support/load';
import { report } from './support/progress';
import { HOURS } from './support/settings';
import { SmallDisk } from './support/small-disk';

const DRILL = 'full-disk';
const KILOBYTE = 1024;
const CLIENTS = 8;
const FULL = /^503 (storage_full|database_busy)$/;
const whyNot = SmallDisk.whyNot();
const onSmallDisk = whyNot === undefined ? describe : describe.skip;

onSmallDisk(
  `a disk that is full${whyNot === undefined ? '' : ` (left out, nothing may be mounted: ${whyNot})`}`,
  () => {
    it(
      'refuses writes on the embedded database with a reason, still reads, and takes writes again when there is space',
      async () => {
        const disk = SmallDisk.mount(32);
        try {
          const installation = await Installation.embedded(disk.path);
          await drill('embedded', installation, disk, 600 * KILOBYTE);
        } finally {
          disk.unmount();
        }
      },
      HOURS,
    );

    describeOnMariadb('of MariaDB', () => {
      it(
        'refuses writes with a reason, still reads, and takes writes again when there is space',
        async () => {
          const disk = SmallDisk.mount(256);
          const server = await durableMariadb(disk.path);
          try {
            const installation = await Installation.onServer(server.url);
            await drill('MariaDB', installation, disk, 64 * KILOBYTE);
            await installation.remove();
          } finally {
            // Told to stop in good order, MariaDB would wait a minute for space.
            disk.free();
            await server.kill();
            await server.stop();
            disk.unmount();
          }
        },
        HOURS,
      );
    });
  },
);

async function drill(database: string, installation: Installation, disk: SmallDisk, left: number): Promise<void> {
  const api = await ApiProcess.start(installation.place);
  const load = new Load(installation, () => api.url, CLIENTS);
  try {
    await load.logIn();
    load.start();
    await load.acknowledgedMore(CLIENTS);
    disk.fill(left);
    await load.refusedOnce();
    // All clients are now asking again and again, and are refused.
    for (const path of ['/api/v1/standings?month=2014-03', '/api/v1/events', '/api/v1/items'])
      expect(await load.get(path)).toMatchObject({ status: 200 });
    expect(await findingsOf(installation.place)).toEqual([]);
    const before = load.acknowledged.size;
    disk.free();
    await load.acknowledgedMore(10 * CLIENTS);
    await load.settle();
    const figures = { ...figuresOf(load), 'writes after space was freed': load.acknowledged.size - before };
    report(DRILL, database, figures);
    const wrong = await new Audit(installation, load).whole();
    expect([...wrong, ...unexpected(load, FULL), ...api.defects]).toEqual([]);
    expect([...load.refusals.keys()]).toContain('503 storage_full');
  } finally {
    load.close();
    await api.kill();
  }
}
