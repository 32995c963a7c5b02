import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';

/** A failure the reader can understand: shown as its sentence alone, without a stack. */
export class Stop extends Error {}

/** Everything a script says for itself goes to stderr, so that the output of a command can be piped. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** One line while the work lasts, counting seconds on a terminal, and how long it took afterwards. */
export async function withProgress(label, work) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const terminal = process.stderr.isTTY;
  if (!terminal) say(`${label} …`);
  const draw = () => process.stderr.write(`\r${label} … ${seconds()} s`);
  const ticking = terminal ? setInterval(draw, 1000) : undefined;
  if (terminal) draw();
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    if (terminal) process.stderr.write('\r\x1b[K');
    say(`${label}: ${seconds()} s`);
  }
}
