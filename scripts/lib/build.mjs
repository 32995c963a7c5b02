import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { entries, inRoot, root, webPage } from './house.mjs';
import { alone } from './lock.mjs';
import { npm, runQuietly } from './run.mjs';
import { say, Stop, withProgress } from './say.mjs';

const shared = ['package.json', 'package-lock.json'];
/** What is built, in this order: the server's build empties the whole folder. Each part has the sources it is built from. */
const parts = [
  {
    // Checking types takes longer than all the rest of it, and who has done so just now says so. What is built is the same.
    script: process.env.TYPES_CHECKED === '1' ? 'build:server:unchecked' : 'build:server',
    made: Object.values(entries),
    stamp: inRoot('dist/.built-from'),
    sources: ['apps', 'libs', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', ...shared],
    left: /(^|\/)(node_modules|dist)$|\.spec\.ts$|\.md$|^libs\/testing$|^apps\/web$/,
  },
  {
    script: 'build:web',
    made: [webPage],
    stamp: inRoot('dist/web/.built-from'),
    sources: ['apps/web', ...shared],
    left: /\.spec\.ts$|\.d\.ts$|\.md$/,
  },
];

/** Builds the applications whose sources have changed since the last build; `serverOnly` leaves the browser's part out. */
export async function ensureBuilt({ serverOnly = false } = {}) {
  const wanted = serverOnly ? parts.slice(0, 1) : parts;
  if (wanted.every(isBuilt)) return;
  await alone(async () => {
    for (const part of wanted) if (!isBuilt(part)) await withProgress('Building', () => build(part));
  });
}

async function build(part) {
  const { script, made, stamp } = part;
  const from = fingerprint(part);
  rmSync(stamp, { force: true });
  const [command, args] = npm('run', script);
  const { status, output } = await runQuietly(command, args, { env: process.env });
  const missing = made.filter((file) => !existsSync(file));
  if (status !== 0 || missing.length > 0) {
    say(output.trimEnd());
    const why = status === 0 ? `it left no ${missing.join(', ').replaceAll(`${root}/`, '')}` : 'its output is above';
    throw new Stop(`npm run build failed: ${why}.\n程序构建失败，原因见上。`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, from);
}

function isBuilt(part) {
  const { made, stamp } = part;
  return (
    made.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(part)
  );
}

/** One hash over the names and contents of everything the build reads. */
function fingerprint({ sources, left }) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesUnder(path, left))) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(inRoot(file)));
  }
  return `${hash.digest('hex')}\n`;
}

function filesUnder(path, left) {
  if (left.test(path)) return [];
  let inside;
  try {
    inside = readdirSync(inRoot(path)).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return inside.flatMap((name) => filesUnder(`${path}/${name}`, left));
}
