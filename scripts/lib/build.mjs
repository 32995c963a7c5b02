import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { entries, inRoot, root } from './house.mjs';
import { alone } from './lock.mjs';
import { npm, runQuietly } from './run.mjs';
import { say, Stop, withProgress } from './say.mjs';

const stamp = inRoot('dist/.built-from');
const sources = [
  'apps',
  'libs',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
];
const notBuilt = /(^|\/)(node_modules|dist)$|\.spec\.ts$|\.md$|^libs\/testing$/;

/** Builds the applications when a source has changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await alone(async () => {
    if (!isBuilt()) await withProgress('Building', build);
  });
}

async function build() {
  const from = fingerprint();
  rmSync(stamp, { force: true });
  const [command, args] = npm('run', 'build');
  const { status, output } = await runQuietly(command, args, { env: process.env });
  const missing = Object.values(entries).filter((entry) => !existsSync(entry));
  if (status !== 0 || missing.length > 0) {
    say(output.trimEnd());
    const why = status === 0 ? `it left no ${missing.join(', ').replaceAll(`${root}/`, '')}` : 'its output is above';
    throw new Stop(`npm run build failed: ${why}.\n程序构建失败，原因见上。`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, from);
}

function isBuilt() {
  return (
    Object.values(entries).every((entry) => existsSync(entry)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint()
  );
}

/** One hash over the names and contents of everything the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(inRoot(file)));
  }
  return `${hash.digest('hex')}\n`;
}

function filesUnder(path) {
  if (notBuilt.test(path)) return [];
  let inside;
  try {
    inside = readdirSync(inRoot(path)).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return inside.flatMap((name) => filesUnder(`${path}/${name}`));
}
