import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@app/platform';
import { parts } from '../../../apps/console/src/office/installation';
import { Folders, runProcess, startConsole } from './run-console';

const folders = new Folders();
afterEach(() => folders.remove());

describe('ledger demo', () => {
  it('loads once; the second time it only says the same again', async () => {
    const dataDir = folders.make();
    const first = await runProcess(['demo', '--small'], { dataDir });
    expect(first.status).toBe(0);
    const loaded = statSync(join(dataDir, 'info-ledger.sqlite'));
    const second = await runProcess(['demo', '--small'], { dataDir });
    expect([second.status, second.stdout, second.stderr]).toEqual([0, first.stdout, '']);
    expect(statSync(join(dataDir, 'info-ledger.sqlite')).mtimeMs).toBe(loaded.mtimeMs);
    expect(readdirSync(dataDir).sort()).toEqual(['demo-accounts.json', 'info-ledger.sqlite']);
    expectAccounts(join(dataDir, 'demo-accounts.json'), first.stdout);
    await expectSomethingInEachList(dataDir);
  });

  it('begins afresh after it was killed half way, so that there is never half a demo', async () => {
    const dataDir = folders.make();
    const child = startConsole(['demo', '--small'], { dataDir });
    await new Promise((resolve) => child.stderr?.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(existsSync(join(dataDir, 'info-ledger.sqlite'))).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('demo-loading-'))).toHaveLength(1);

    const again = await runProcess(['demo', '--small'], { dataDir });
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('上一次装入演示数据没有完成');
    expect(readdirSync(dataDir).sort()).toEqual(['demo-accounts.json', 'info-ledger.sqlite']);
    expect((await runProcess(['verify'], { dataDir })).status).toBe(0);
  });

  it('leaves one whole demo when two are started together', async () => {
    const dataDir = folders.make();
    const both = await Promise.all([1, 2].map(() => runProcess(['demo', '--small'], { dataDir })));
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    const [one, two] = both;
    expect(one?.stdout).toBe(two?.stdout);
    expect((await runProcess(['verify'], { dataDir })).status).toBe(0);
  });

  it('keeps its hands off a database that is not its own', async () => {
    const dataDir = folders.make();
    writeFileSync(join(dataDir, 'info-ledger.sqlite'), 'somebody else’s');
    const { status, stdout, stderr } = await runProcess(['demo'], { dataDir });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('已有数据库');
    expect(readFileSync(join(dataDir, 'info-ledger.sqlite'), 'utf8')).toBe('somebody else’s');
  });
});

/** Every role has an account with a password of its own, in a file only its owner may read. */
function expectAccounts(file: string, shown: string): void {
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as { login: string; password: string; role: string }[];
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(7);
  expect(accounts.filter(({ role }) => role === 'liaison')).toHaveLength(2);
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
  for (const { login, password } of accounts) expect(shown).toMatch(new RegExp(`${login}\\s+${password}`));
}

/** Every list of the product has something to look at. */
async function expectSomethingInEachList(dataDir: string): Promise<void> {
  const database = await openDatabase(parts, { dataDir, migrate: true });
  const count = async (from: string) => {
    const [row] = await database.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${from}`);
    return [from, (row?.n ?? 0) > 0];
  };
  for (const from of [
    ...['leader_post', 'forward_route', 'publication_column', 'issue_line', 'item_merger', 'upper_list_line'],
    ...[`issue WHERE status = 'closed'`, `issue WHERE status = 'open'`, `item WHERE event_no IS NULL`],
    ...[`asked_unit WHERE state = 'concluded'`, `asked_unit WHERE state = 'asked'`],
    ...[`assessment_year_end WHERE state = 'final'`, 'assessment_verdict'],
    ...['payout_scheme', `payout_batch WHERE state = 'paid'`, `payout_batch WHERE state = 'draft'`],
    ...[`ledger_event WHERE content LIKE '%"route":"to_city"%'`, `ledger_event WHERE content LIKE '%"post":"区长"%'`],
  ])
    expect(await count(from)).toEqual([from, true]);
  await database.destroy();
}
