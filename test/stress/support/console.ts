import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from '@app/platform';
import { environmentOf, type Place } from './api-process';

const ENTRY = projectPath('dist/apps/console/src/main.js');
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What `verify` says of everything that is stored: one line a finding, so none when all is as it must be. */
export async function findingsOf(place: Place): Promise<string[]> {
  const { offices } = JSON.parse(await run(place, 'verify', '--json')) as {
    offices: { findings: { row: string; message: string }[] }[];
  };
  return offices.flatMap(({ findings }) => findings.map(({ row, message }) => `${row}: ${message}`));
}

/** Sums the standings up again from events and entries. */
export async function rebuild(place: Place): Promise<void> {
  await run(place, 'rebuild');
}

async function run(place: Place, ...words: string[]): Promise<string> {
  const options = { env: environmentOf(place), maxBuffer: MOST_OUTPUT };
  try {
    return (await promisify(execFile)(process.execPath, [ENTRY, ...words], options)).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    // 1 means findings, which are in the output.
    if (code === 1 && stdout?.startsWith('{')) return stdout;
    throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`, { cause: error });
  }
}
