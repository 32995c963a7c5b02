import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { inRoot, readText } from './house.mjs';
import { alone } from './lock.mjs';
import { npm, runQuietly } from './run.mjs';
import { say, Stop, withProgress } from './say.mjs';

const stamp = inRoot('node_modules/.installed-from');

/** Installs the packages of package-lock.json when they are not there yet. Refuses a Node that is too old. */
export async function ensureInstalled() {
  refuseUnsupportedNode();
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    if (!isInstalledByHand()) await withProgress('Installing packages (npm ci)', install);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted());
  });
}

/** Whether a version such as `20.19.0` is in a range made of `^a.b.c` and `>=a.b.c`, joined by `||`. */
export function isSupported(version, range) {
  return range.split('||').some((part) => {
    const [, sign, least] = /^\s*(\^|>=)([\d.]+)\s*$/.exec(part);
    const [have, need] = [version, least].map((text) => text.split('.').map((digits) => Number.parseInt(digits, 10)));
    if (sign === '^' && have[0] !== need[0]) return false;
    const first = have.findIndex((number, place) => number !== (need[place] ?? 0));
    return first < 0 || have[first] > (need[first] ?? 0);
  });
}

function refuseUnsupportedNode() {
  const range = JSON.parse(readText('package.json')).engines.node;
  if (isSupported(process.versions.node, range)) return;
  throw new Stop(
    `This needs Node ${range}; you run ${process.versions.node}. Install Node ${readText('.nvmrc').trim()} and try again.\n` +
      `需要 Node.js ${range}，当前版本是 ${process.versions.node}。请安装 Node.js ${readText('.nvmrc').trim()} 后重新运行。`,
  );
}

async function install() {
  // The build needs the development packages even where NODE_ENV says production. No package needs its install script,
  // and what strangers wrote need not run before it is used.
  const [command, args] = npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  const { status, output } = await runQuietly(command, args);
  if (status === 0) return;
  say(output.trimEnd());
  throw new Stop(
    'npm ci failed; its output is above. Is the package registry within reach?\n' +
      '依赖包安装失败，原因见上。请检查能否访问 npm 软件源，然后重新运行。',
  );
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Some packages are built for one machine, so a folder carried to another one counts as missing. */
function wanted() {
  return `${createHash('sha256').update(readText('package-lock.json')).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** npm notes what it installed; when that is what the lock file asks for, there is nothing to do. */
function isInstalledByHand() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false;
  const have = JSON.parse(readText('node_modules/.package-lock.json')).packages;
  const need = JSON.parse(readText('package-lock.json')).packages;
  return Object.entries(need).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    return have[path] ? have[path].version === version && have[path].integrity === integrity : optional === true;
  });
}
