import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { say } from './say.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packages = ['chromium', 'fonts-noto-cjk'];
const environment = ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8'];

/** `{path}` of a Chromium, installed from Debian when that is possible, or `{missing}` with the reason. */
export function provideChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? { path: named } : { missing: `CHROMIUM_PATH names ${named}, which is not there` };
  const found = places.find((place) => existsSync(place));
  if (found) return { path: found };
  const refused = installFromDebian();
  const installed = places.find((place) => existsSync(place));
  return installed ? { path: installed } : { missing: refused ?? 'installed, but not found where it should be' };
}

/** The reason it could not be installed, or undefined. */
function installFromDebian() {
  if (!existsSync('/etc/debian_version')) return 'not a Debian system, install Chromium and set CHROMIUM_PATH';
  const asRoot = rootPrefix();
  if (!asRoot) return 'not root, and sudo asks for a password';
  say(`Installing ${packages.join(' and ')} for the browser suites …`);
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...rest] = [...asRoot, 'env', ...environment, 'apt-get', ...args];
    const done = spawnSync(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout: 600_000 });
    if (done.status === 0) continue;
    return `apt-get ${args[0]} failed: ${(done.error?.message ?? lastLine(done.stderr)) || `status ${done.status}`}`;
  }
  return undefined;
}

function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}
