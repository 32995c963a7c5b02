import { askConsole } from '../../support/console-host';
import { environmentOf, type Place } from './api-process';

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
  const { status, stdout, stderr } = await askConsole(words, environmentOf(place));
  // 1 means findings, which are in the output.
  if (status === 0 || (status === 1 && stdout.startsWith('{'))) return stdout;
  throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
}
