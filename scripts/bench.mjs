// npm run bench: the measurements of test/bench, on the build and on a MariaDB that has on disk what it acknowledged.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { say, Stop } from './lib/say.mjs';
import { provideDurableMariadb } from './lib/services.mjs';

const args = process.argv.slice(2);

await begin(async () => {
  await ensureInstalled();
  const withPages = parsed().positionals.includes('pages');
  await ensureBuilt({ serverOnly: !withPages });
  if (withPages) await needChromium();
  const mariadb = await provide(folderToKeep());
  if (mariadb.missing) say(`left out: everything on MariaDB (${mariadb.missing})`);
  const env = { ...process.env };
  // What is measured must not find the address of an installation's own data.
  delete env.DATABASE_URL;
  if (mariadb.url) env.TEST_MYSQL_URL = mariadb.url;
  const register = inRoot('libs/platform/fixtures/register-typescript.cjs');
  const profile = parsed().values.profile;
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${resolve(profile)}`] : [];
  try {
    return await run(process.execPath, [...profiling, '--require', register, inRoot('test/bench/main.ts'), ...args], {
      env,
    });
  } finally {
    await mariadb.stop?.();
  }
});

/** A server named in DATABASE_URL is the measured one; otherwise one of the bench's own, kept with the filled ledgers. */
async function provide(keep) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  return provideDurableMariadb(keep ? { keep: resolve(keep, 'mariadb') } : {});
}

async function needChromium() {
  const { path, missing } = await provideChromium();
  if (!path) throw new Stop(`pages are measured in Chromium: ${missing}`);
  process.env.CHROMIUM_PATH = path;
}

function folderToKeep() {
  const { keep } = parsed().values;
  if (keep) mkdirSync(resolve(keep), { recursive: true });
  return keep;
}

function parsed() {
  const text = { type: 'string' };
  const options = Object.fromEntries(
    ['on', 'rounds', 'scale', 'seed', 'to', 'only', 'keep', 'profile'].map((name) => [name, text]),
  );
  return parseArgs({ args, strict: false, options });
}
