import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectPath } from '@app/platform';
import { openBrowser, openWindow } from '../../browser/support/browser';
import { environmentOf } from '../support/installation';
import { anEmptyPlace, type Kind } from '../support/places';
import { startApi } from '../support/processes';
import { measured } from '../support/rounds';
import { type BenchRow, rowOf, type Size } from './row';

/** Milliseconds until a page can be used. */
const MOST = 1_500;

/** By role of the demo office, whose year is 2014: what each opens every day. */
const pages: Readonly<Record<string, readonly (readonly [name: string, path: string])[]>> = {
  town: [
    ['the desk of a liaison', '/'],
    ['a new item', '/items/new'],
    ['the items of a unit', '/items'],
    ['the statement of a unit', '/statement?month=2014-12'],
    ['commissions', '/commissions'],
  ],
  editor: [
    ['the desk of an editor', '/'],
    ['the inbox', '/inbox'],
    ['the library', '/items'],
    ['issues', '/issues'],
    ['events', '/events'],
  ],
  finance: [
    ['payout batches', '/payouts'],
    ['what was never paid', '/unpaid'],
  ],
  leader: [
    ['the desk of a leader', '/'],
    ['the quarter', '/quarter?quarter=2014Q4'],
    ['bulletins', '/bulletins'],
    ['objections', '/objections'],
  ],
  admin: [
    ['the closing of months', '/periods'],
    ['units', '/units'],
    ['the regulation', '/regulation'],
  ],
  security: [['accounts', '/accounts']],
  audit: [['the audit log', '/audit']],
};

interface Account {
  readonly login: string;
  readonly password: string;
}

/** Loads of main pages of the demo office, application and all, each against what it may take. The first, unmeasured, fills the cache. */
export async function loadingPages(kind: Kind, { rounds, only = '' }: Size): Promise<BenchRow[]> {
  const place = await anEmptyPlace(kind);
  const env = { ...environmentOf(place), LOG_LEVEL: 'warn' };
  const browser = await openBrowser();
  try {
    await loadDemo(env);
    const accounts = JSON.parse(await readFile(join(place.dataDir, 'demo-accounts.json'), 'utf8')) as Account[];
    const api = await startApi(env);
    try {
      const rows: BenchRow[] = [];
      for (const account of accounts) {
        const opened = (pages[account.login] ?? []).filter(([name]) => name.includes(only));
        if (opened.length > 0) rows.push(...(await loadedBy(browser, api.url, account, opened, kind, rounds)));
      }
      return rows;
    } finally {
      await api.stop();
    }
  } finally {
    await browser.close();
    await place.remove();
  }
}

async function loadDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const entry = projectPath('dist', 'apps', 'console', 'src', 'main.js');
  const [status] = (await once(spawn(process.execPath, [entry, 'demo'], { env, stdio: 'ignore' }), 'exit')) as [number];
  if (status !== 0) throw new Error(`the demo office was not loaded: ${status}`);
}

async function loadedBy(
  browser: Browser,
  url: string,
  account: Account,
  opened: (typeof pages)[string],
  kind: Kind,
  rounds: number,
): Promise<BenchRow[]> {
  const { context, page, troubles } = await openWindow(browser);
  await page.addInitScript(watchChanges);
  await signIn(page, url, account);
  const rows: BenchRow[] = [];
  for (const [name, path] of opened) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) times.push(await load(page, `${url}/app${path}`));
    rows.push(
      rowOf({
        id: `page-${account.login}${path}-${kind}`,
        what: `loading ${name}, ${kind}`,
        against: 'what it may take',
        unit: 'ms',
        ours: measured(times.slice(1)),
        theirs: measured([MOST]),
        target: { atMost: 1 },
        note: 'from the address to the last change of the page, with the scripts in the cache of the browser',
      }),
    );
  }
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  await context.close();
  return rows;
}

async function signIn(page: Page, url: string, { login, password }: Account): Promise<void> {
  await page.goto(`${url}/app/`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('#page').waitFor();
  await lastChange(page);
}

/** Notes when the document changed last; what moves by style alone changes nothing in it. */
const watchChanges = `
  globalThis.lastChange = 0;
  new MutationObserver(() => (globalThis.lastChange = performance.now()))
    .observe(document, { subtree: true, childList: true, characterData: true });`;

/** Milliseconds from the request to the last change of a page that then says of nothing that it is still being read. */
async function load(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return lastChange(page);
}

function lastChange(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const isRead = () => document.querySelector('#page h1') && !document.querySelector('[aria-busy=true]');
    while (!isRead() || performance.now() - globalThis.lastChange < 400) {
      if (performance.now() > 30_000) throw new Error('still being read after half a minute: ' + location.href);
      await new Promise((done) => setTimeout(done, 25));
    }
    return globalThis.lastChange;
  })()`);
}
