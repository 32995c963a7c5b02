import { SystemClock } from '@app/kernel';
import { examineDatabase, openDatabase } from '@app/platform';
import { aTestPlace, onlyOn, type TestPlace } from '@app/testing';
import { notePart } from '../../../fixtures/note';
import { shelfPart } from '../../../fixtures/shelf';
import { examineMysql } from './mysql-examination';

/** Goes right, but is set wrong. */
class ClockOff extends SystemClock {
  constructor(private readonly byMs: number) {
    super();
  }

  override now(): Date {
    return new Date(super.now().getTime() + this.byMs);
  }
}

onlyOn('mysql')('the examination of a server of the MySQL family', () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await aTestPlace();
    await within(async () => undefined);
  });
  afterEach(() => place.remove());

  const within = async <T>(
    work: (dataSource: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
    databaseUrl = place.databaseUrl,
  ): Promise<T> => {
    const dataSource = await openDatabase([notePart], { ...place, databaseUrl, migrate: true });
    return work(dataSource).finally(() => dataSource.destroy());
  };
  const examined = async ({ clock = new SystemClock(), parts = [notePart] } = {}) => {
    const found = await examineDatabase(parts, place, clock);
    return new Map(found.map((each) => [each.name, each]));
  };

  it('finds no error in a database as the migrations make it', async () => {
    const found = await examined();
    expect([...found.values()].filter(({ level }) => level === 'error')).toEqual([]);
    expect(found.get('数据库')?.says).toMatch(/^(MariaDB|MySQL) \d+\.\d+/);
    expect(found.get('字符集')?.says).toContain('1 个表');
  });

  it('names a table that compares keys otherwise, since it would take two keys for one', async () => {
    await within((dataSource) =>
      dataSource.query('ALTER TABLE note CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci'),
    );
    const found = (await examined()).get('字符集');
    expect(found).toMatchObject({
      level: 'error',
      says: expect.stringContaining('note（InnoDB，utf8mb4_general_ci）') as string,
    });
  });

  it.each([
    ['says nothing of', 0, 'ok'],
    ['notes', -5_000, 'note'],
    ['takes for an error', 61_000, 'error'],
  ])('%s clocks that are %i ms apart', async (_, byMs, level) => {
    expect((await examined({ clock: new ClockOff(byMs) })).get('时钟')?.level).toBe(level);
  });

  it('tells that a commit may be lost by a power cut, exactly when the server is set so', async () => {
    const sql = 'SELECT @@innodb_flush_log_at_trx_commit AS v';
    const [row] = await within((dataSource) => dataSource.query<{ v: number }[]>(sql));
    expect((await examined()).get('落盘')?.level).toBe(Number(row?.v) === 1 ? 'ok' : 'note');
  });

  it('notices when a connection does not keep what was set on it, as behind some proxies', async () => {
    const session = await within(async (dataSource) => {
      await dataSource.query("SET SESSION sql_mode = ''");
      return (await examineMysql(dataSource, new SystemClock())).find(({ name }) => name === '会话设置');
    }, `${place.databaseUrl}?pool=1`);
    expect(session).toMatchObject({ level: 'error', says: expect.stringContaining('sql_mode 为空') as string });
  });

  it('says of a database that is behind how to go on, and of one that is away that it cannot be reached', async () => {
    const behind = (await examined({ parts: [notePart, shelfPart] })).get('数据库');
    expect(behind).toMatchObject({ level: 'error', says: expect.stringContaining('office create') as string });
    const databaseUrl = 'mysql://nobody@127.0.0.1:1/none';
    const [away] = await examineDatabase([notePart], { ...place, databaseUrl }, new SystemClock());
    expect(away).toMatchObject({ level: 'error', says: expect.stringContaining('连接不上') as string });
  });
});
