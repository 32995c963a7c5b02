// npm run stress: the drills of test/stress at length, and docs/reliability.md from what they came to.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { drills, reliabilityPage } from './lib/reliability-page.mjs';
import { run } from './lib/run.mjs';
import { say, Stop } from './lib/say.mjs';
import { provideDurableMariadb } from './lib/services.mjs';

const usage = `npm run stress -- [drill…] [--kills N] [--minutes N] [--json FILE]
  drills: ${Object.keys(drills).join(', ')}; all when none is named
  --kills N    kills of each drill that kills (100)
  --minutes N  how long the soak lasts (10)
  --json FILE  writes the figures of this run into FILE
  What the report says of drills that do not run now stays in it.`;

await begin(async () => {
  const { names, kills, minutes, json } = asked();
  await ensureInstalled();
  await ensureBuilt({ serverOnly: true });
  const mariadb = await provideDurableMariadb();
  if (mariadb.missing === undefined) await mariadb.stop();
  else say(`left out: everything on MariaDB (${mariadb.missing})`);

  const folder = mkdtempSync(join(tmpdir(), 'info-ledger-stress-results-'));
  try {
    const env = {
      ...process.env,
      STRESS_LONG: '1',
      STRESS_KILLS: String(kills),
      STRESS_MINUTES: String(minutes),
      STRESS_RESULTS: folder,
    };
    delete env.DATABASE_URL;
    const suites = names.map((name) => inRoot(`test/stress/${name}.spec.ts`));
    const options = ['--selectProjects', 'stress', '--runInBand', '--runTestsByPath', ...suites];
    const status = await run(process.execPath, [inRoot('node_modules/jest/bin/jest.js'), ...options], { env });
    const command = ['npm run stress --', ...names, `--kills ${kills} --minutes ${minutes}`].join(' ');
    const results = readResults(folder).map((result) => ({ ...result, command }));
    if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
    if (status !== 0) throw new Stop('A drill found something wrong, so docs/reliability.md is left as it was.');
    const page = inRoot('docs/reliability.md');
    writeFileSync(page, await reliabilityPage(results, readFileSync(page, 'utf8')));
    say('docs/reliability.md is written.');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function asked() {
  const options = { kills: { type: 'string' }, minutes: { type: 'string' }, json: { type: 'string' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  const unknown = positionals.filter((name) => !(name in drills));
  const [kills, minutes] = [Number(values.kills ?? 100), Number(values.minutes ?? 10)];
  if (unknown.length > 0 || !Number.isInteger(kills) || kills < 1 || !(minutes > 0)) throw new Stop(usage);
  return { names: positionals.length > 0 ? positionals : Object.keys(drills), kills, minutes, json: values.json };
}

function readResults(folder) {
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
