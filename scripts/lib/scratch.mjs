import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const MEMORY = '/dev/shm';
const GB = 2 ** 30;

/**
 * A folder for what a run of the tests stores, `{path, remove}`; it goes with this process too, however that ends. It is in
 * memory where there is plenty, since some hundred databases would each wait for the disk; TMPDIR names another place.
 */
export function provideScratch() {
  const path = mkdtempSync(join(process.env.TMPDIR || !plentyOfMemory() ? tmpdir() : MEMORY, 'info-ledger-tests-'));
  // A MariaDB that root starts is another user and has its folder in here.
  chmodSync(path, 0o711);
  const keeper = spawn('sh', ['-c', 'read -r _; rm -rf "$1"', 'sh', path], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  keeper.stdin.unref?.();
  const gone = new Promise((resolve) => keeper.on('close', resolve));
  const remove = async () => {
    keeper.ref();
    keeper.stdin.end();
    await gone;
  };
  return { path, remove };
}

/** A run takes about half a gigabyte; a machine that would have to swap for it is quicker with its disk. */
function plentyOfMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > 2 * GB && freemem() > 4 * GB;
  } catch {
    return false;
  }
}
