// npm test: everything the suites need, all suites, and one line with the counts at the very end.
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { say, Stop } from './lib/say.mjs';
import { provideScratch } from './lib/scratch.mjs';
import { provideMariadb, provideRedis } from './lib/services.mjs';
import { countTests, summaryLine } from './lib/summary.mjs';

const args = process.argv.slice(2);
const withoutBuild = ['small', 'medium', 'medium on MariaDB', 'medium with Redis', 'architecture'];
/** Run once more on MariaDB; Jest knows them by these names when it is told of a server. */
const onMariadb = ['medium on MariaDB', 'acceptance on MariaDB', 'stories on MariaDB'];
/** Present when Jest is told of a Redis. */
const withRedis = ['medium with Redis'];

await begin(async () => {
  const remarks = [];
  const attempt = async (what, work) => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      say(error.message);
      remarks.push(`failed: ${what}`);
      return false;
    }
  };
  if (!(await attempt('install', ensureInstalled))) return conclude(undefined, { status: 1, alsoFailed: 1 }, remarks);

  const env = { ...process.env };
  // What the suites start must not find the address of an installation's own data.
  delete env.DATABASE_URL;
  delete env.REDIS_URL;
  const leaveOut = [];
  if (runs('browser') && holdsSuites('test/browser')) {
    const chromium = provideChromium();
    if (chromium.path) env.CHROMIUM_PATH = chromium.path;
    else {
      leaveOut.push('--ignoreProjects', 'browser');
      remarks.push(`left out: browser (no Chromium: ${chromium.missing})`);
    }
  }
  const tiers = inRoot('test/support/tiers.js');
  if (wholeTiers() && existsSync(tiers)) {
    createRequire(import.meta.url)(tiers).writeGroups();
    env.GROUPED_SUITES = '1';
  }
  const scratch = provideScratch();
  env.TMPDIR = scratch.path;
  // The services that are started here take copies of it too.
  process.env.TEST_TEMPLATES = env.TEST_TEMPLATES = join(scratch.path, 'templates');
  let stopMariadb = async () => undefined;
  if (onMariadb.some(runs) && existsSync(inRoot('test/support/on-mariadb.js'))) {
    const mariadb = await provideMariadb({ under: scratch.path });
    if (mariadb.url) {
      env.TEST_MYSQL_URL = mariadb.url;
      stopMariadb = mariadb.stop;
    } else remarks.push(`left out: ${onMariadb.filter(runs).join(', ')} (no MariaDB: ${mariadb.missing})`);
  }
  let stopRedis = async () => undefined;
  if (withRedis.some(runs)) {
    const redis = await provideRedis();
    if (redis.url) {
      env.TEST_REDIS_URL = redis.url;
      stopRedis = redis.stop;
    } else remarks.push(`left out: ${withRedis.filter(runs).join(', ')} (no Redis: ${redis.missing})`);
  }
  // Without a build the suites that need none still say what they have to say.
  const built = selected()?.every((name) => withoutBuild.includes(name)) || (await attempt('build', ensureBuilt));
  const { report, status } = await jest(leaveOut, env).finally(() => Promise.all([stopMariadb(), stopRedis()]));
  await scratch.remove();
  return conclude(report, { status, alsoFailed: built ? 0 : 1 }, remarks);
});

/** Jest prints as usual; the counts come from its report. */
async function jest(leaveOut, env) {
  const folder = mkdtempSync(join(tmpdir(), 'info-ledger-test-'));
  const file = join(folder, 'report.json');
  // Jest by itself leaves one core idle, which on two cores is half of the machine. A worker more than cores was slower.
  const own = [...leaveOut, '--maxWorkers=100%', '--json', `--outputFile=${file}`, ...(process.env.CI ? ['--ci'] : [])];
  try {
    const status = await run(process.execPath, [inRoot('node_modules/jest/bin/jest.js'), ...own, ...args], { env });
    return { status, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function conclude(report, outcome, remarks) {
  const counts = countTests(report, outcome);
  if (!report && !remarks.some((remark) => remark.startsWith('failed')))
    remarks.push('failed: Jest ended before it could report');
  const nothingRan = counts.passed + counts.failed === 0;
  if (nothingRan) remarks.push('failed: no test ran');
  for (const remark of remarks) console.log(remark);
  console.log(summaryLine(counts));
  return nothingRan || counts.failed > 0 ? 1 : outcome.status;
}

/** The projects named after --selectProjects, or undefined when all run. */
function selected() {
  const from = args.indexOf('--selectProjects');
  if (from < 0) return undefined;
  const rest = args.slice(from + 1);
  const end = rest.findIndex((word) => word.startsWith('-'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Nothing but tiers was chosen: then suites may share a file, since none is asked for by its path or title. */
function wholeTiers() {
  return args.every((word) => word === '--selectProjects' || selected()?.includes(word));
}

function runs(project) {
  return selected()?.includes(project) ?? true;
}

function holdsSuites(folder) {
  return (
    existsSync(inRoot(folder)) &&
    readdirSync(inRoot(folder), { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  );
}
