import { setTimeout as sleep } from 'node:timers/promises';
import { aDeclaration } from '@app/testing';
import { ApiProcess } from './support/api-process';
import { Audit } from './support/audit';
import { describeOnMariadb, durableMariadb } from './support/databases';
import { type Answer, HttpClient } from './support/http-client';
import { type Credentials, Installation } from './support/installation';
import { figuresOf, unexpected } from './support/kill-under-load';
import { Load } from './support/load';
import { report } from './support/progress';
import { HOURS, settings } from './support/settings';

const DRILL = 'clock';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a clock that is set back', () => {
  describe('on the embedded database', () => clockDrill('embedded', () => Installation.embedded()));

  describeOnMariadb('on MariaDB', () => {
    let server: Awaited<ReturnType<typeof durableMariadb>>;
    beforeAll(async () => (server = await durableMariadb()));
    afterAll(() => server.stop());
    clockDrill('MariaDB', () => Installation.onServer(server.url));
  });
});

function clockDrill(database: string, install: () => Promise<Installation>): void {
  let installation: Installation;
  let api: ApiProcess;
  const http = new HttpClient(1);
  beforeAll(async () => {
    installation = await install();
    api = await ApiProcess.start(installation.place);
  });
  afterEach(() => api.moveClock(0));
  afterAll(async () => {
    http.close();
    await api.kill();
    await installation.remove();
  });

  const post = (path: string, body: object) => http.post(`${api.url}/api/v1/${path}`, body);
  const get = (path: string) => http.get(`${api.url}/api/v1/${path}`);
  const logIn = async ({ login, password }: Credentials): Promise<Answer> => {
    const answer = await post('sessions', { login, password });
    http.token = (answer.body as { accessToken?: string }).accessToken;
    return answer;
  };
  const submit = (title: string) => {
    const contributors = [{ unitId: installation.unitIds[0] }];
    return post('items', { title, contributors, occurredOn: '2014-03-03', declaration: aDeclaration });
  };

  it('numbers what is recorded in the order of recording, whatever its instants say', async () => {
    await logIn(installation.editor);
    const numbers: number[] = [];
    for (const offset of [0, -3 * HOUR, -48 * HOUR, 0]) {
      await api.moveClock(offset);
      // A token has not ended on a clock that stands before it was issued.
      const { body } = await submit('时钟');
      numbers.push((body as { event: { no: number } }).event.no);
    }
    expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
  });

  it('lets a token end after its fifteen minutes, and only then', async () => {
    await api.moveClock(-2 * HOUR);
    await logIn(installation.editor);
    await api.moveClock(-2 * HOUR + 14 * MINUTE);
    expect(await get('me')).toMatchObject({ status: 200 });
    await api.moveClock(-2 * HOUR + 16 * MINUTE);
    expect(await get('me')).toMatchObject({ status: 401 });
  });

  it('keeps a lock that was earned before the clock went back, and ends it in its time', async () => {
    const wrong = { ...installation.administrator, password: 'not-this-one-1' };
    for (let i = 0; i < 5; i++) await logIn(wrong);
    await api.moveClock(-HOUR);
    expect(await logIn(installation.administrator)).toMatchObject({ status: 429, body: { code: 'login_locked' } });
    await api.moveClock(21 * MINUTE);
    expect(await logIn(installation.administrator)).toMatchObject({ status: 201 });
  });

  it('does not open a closed month again, even when the clock stands before its end', async () => {
    await api.moveClock(HOUR);
    await logIn(installation.administrator);
    expect(await post('months/2014-01/closing', {})).toMatchObject({ status: 201 });
    for (const offset of [-5 * HOUR, Date.parse('2014-01-15T02:00:00Z') - performance.timeOrigin]) {
      await api.moveClock(offset);
      await logIn(installation.administrator);
      expect(await get('months')).toMatchObject({ status: 200, body: { open: '2014-02' } });
      expect(await post('months/2014-01/closing', {})).toMatchObject({ status: 409, body: { code: 'month_closed' } });
    }
    expect(await post('months/2014-02/closing', {})).toMatchObject({ status: 409, body: { code: 'month_not_over' } });
  });

  it(
    'leaves a sound ledger when it jumps by hours while clients write',
    async () => {
      const load = new Load(installation, () => api.url, 8);
      const audit = new Audit(installation, load);
      try {
        const before = await audit.lastNumber();
        await load.logIn();
        load.start();
        const jumps = 5 * settings.kills;
        for (let jump = 0; jump < jumps; jump++) {
          await api.moveClock((Math.random() * 10 - 6) * HOUR);
          await load.acknowledgedMore(10);
          await sleep(Math.random() * 50);
        }
        await load.settle();
        report(DRILL, database, { jumps, ...figuresOf(load) });
        expect([...(await audit.whole(before)), ...unexpected(load), ...api.defects]).toEqual([]);
      } finally {
        load.close();
      }
    },
    HOURS,
  );
}
