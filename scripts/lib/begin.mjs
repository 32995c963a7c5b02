import process from 'node:process';
import { setInterval } from 'node:timers';
import { say, Stop } from './say.mjs';

/** Runs a script; what it returns becomes the exit status. */
export async function begin(work) {
  stopWhenOrphaned();
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** A signal to npm ends only the shell between npm and its script, and the server would keep the port. */
function stopWhenOrphaned() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    watch.close();
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
