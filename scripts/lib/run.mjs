import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { root } from './house.mjs';

const relayed = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command in the foreground and resolves to its exit status (128 + n when signal n ended it). A signal that asks
 * this process to stop is passed on, and the command decides how to stop.
 */
export async function run(command, args, options = {}) {
  const { status } = await follow(command, args, { stdio: 'inherit', ...options });
  return status;
}

/** Runs a command without showing anything; resolves to `{status, output}`. */
export function runQuietly(command, args, options = {}) {
  return follow(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

/** The npm that runs this script, or the one on the PATH. */
export function npm(...args) {
  const cli = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli, ...args]] : ['npm', args];
}

function follow(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    // A terminal sends Ctrl-C to the whole process group, so the command has it already.
    const relay = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    for (const signal of relayed) process.on(signal, relay);
    const leave = () => relayed.forEach((signal) => process.off(signal, relay));
    child.on('error', (error) => {
      leave();
      reject(error);
    });
    child.on('close', (code, signal) => {
      leave();
      resolve({ status: code ?? 128 + constants.signals[signal], output: Buffer.concat(output).toString() });
    });
  });
}
