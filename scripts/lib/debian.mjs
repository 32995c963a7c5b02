import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { say } from './say.mjs';

const environment = ['DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C.UTF-8'];

/**
 * Debian starts a service as soon as it is installed, unless this file says no. It is put there for the moment of
 * installing alone, and one that is there already is left as it is.
 */
const installScript = `
  policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\\nexit 101\\n' >$policy && chmod 755 $policy
  fi
  apt-get update -q && apt-get install -q -y --no-install-recommends "$@"`;

/** Installs packages without starting anything; the reason it could not, or undefined. */
export function installFromDebian(packages, what) {
  if (!existsSync('/etc/debian_version')) return `not a Debian system, ${what}`;
  const asRoot = rootPrefix();
  if (!asRoot) return 'not root, and sudo asks for a password';
  say(`Installing ${packages.join(' and ')} for the tests …`);
  const [command, ...args] = [...asRoot, 'env', ...environment, 'sh', '-c', installScript, 'sh', ...packages];
  const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout: 600_000 });
  if (done.status === 0) return undefined;
  return `apt-get failed: ${(done.error?.message ?? lastLine(done.stderr)) || `status ${done.status}`}`;
}

function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}
