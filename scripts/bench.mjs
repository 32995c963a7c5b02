// npm run bench: the measurements of test/bench, on the build and on a MariaDB that has on disk what it acknowledged.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { provideDurableMariadb } from './lib/services.mjs';

const args = process.argv.slice(2);

await begin(async () => {
  await ensureInstalled();
  await ensureBuilt({ serverOnly: true });
  const mariadb = await provide(folderToKeep());
  if (mariadb.missing) say(`left out: everything on MariaDB (${mariadb.missing})`);
  const env = { ...process.env };
  // What is measured must not find the address of an installation's own data.
  delete env.DATABASE_URL;
  if (mariadb.url) env.TEST_MYSQL_URL = mariadb.url;
  const register = inRoot('libs/platform/fixtures/register-typescript.cjs');
  const profile = parsed().profile;
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

function folderToKeep() {
  const { keep } = parsed();
  if (keep) mkdirSync(resolve(keep), { recursive: true });
  return keep;
}

function parsed() {
  const text = { type: 'string' };
  return parseArgs({ args, strict: false, options: { keep: text, profile: text } }).values;
}
