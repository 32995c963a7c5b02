import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import prettier from 'prettier';
import { inRoot } from './house.mjs';

/** The drills by the names of their suites: what each shows, and what it does not. */
export const drills = {
  'kill-application': {
    title: 'The application is killed',
    does: 'SIGKILL ends the application at a random moment while clients write; it is started again.',
    proves: 'What was acknowledged is there, and what a client sends again with its key is booked once.',
    not: 'It is one machine that goes on running: the page cache of the system survives, as it does not in a power cut.',
  },
  'kill-database': {
    title: 'MariaDB is killed',
    does: 'SIGKILL ends a MariaDB with durable settings while clients write; it comes back within two seconds.',
    proves:
      'The application goes on without a restart, answers nothing but busy meanwhile, and nothing acknowledged is lost.',
    not: 'No power cut, no second node that takes over, no disk that lies about having written.',
  },
  'kill-follower': {
    title: 'Whoever tells what happened is killed',
    does: 'SIGKILL ends the application anywhere within the turns in which it tells accounts and webhooks what clients record.',
    proves:
      'Each account is told each happening once; each webhook receives it at least once, always under the same id.',
    not: 'What the dead process had begun is taken over at once here; in real life half a minute later, when its lease ends.',
  },
  'two-processes': {
    title: 'Two applications on one MariaDB',
    does: 'Two processes write one chain; one of them, by lot, is killed. Clients ask the other one again.',
    proves: 'The head of the chain keeps the processes apart, and a key answered by one is known to the other.',
    not: 'Both run on one machine and on one clock. Clusters of databases were not run.',
  },
  'full-disk': {
    title: 'The disk is full',
    does: 'The data lies on a file system of some megabytes that is filled while clients write, and freed.',
    proves:
      'Writes are refused with `storage_full` and a sentence, pages and `verify` still work, and writing goes on by itself.',
    not: 'A disk that fills up while a table is being altered, or that fails instead of being full.',
  },
  clock: {
    title: 'The clock is set back',
    does: "The application's clock jumps by hours, back and forth, between writes and under load.",
    proves:
      'Numbers follow the order of recording, closed months stay closed, tokens and locks end when their time has come.',
    not: 'A lock lasts longer by what the clock went back. Instants in the log are those of the clock, right or wrong.',
  },
  connections: {
    title: 'Slow and dropped connections',
    does: 'Clients trickle bytes or vanish in the middle of a request; the way to MariaDB is slow, and is cut.',
    proves:
      'Others are served meanwhile, slow clients are cut off, what was sent is booked once, losses are answered as busy.',
    not: 'An attack with more connections than the system has file descriptors; that is for the proxy in front.',
  },
  payout: {
    title: 'Two clerks pay out at once',
    does: 'Two clerks draw up, review and export the same batches at once; one connection is lost and the application is killed between approval and export; of each batch one payment comes back.',
    proves:
      'A batch is drawn up and exported once, every entry of the ledger is in one exported batch, what came back is made again once, and all sums are those of the ledger.',
    not: 'What the bank does with a file it was given twice: the same batch gives the same file, and it says which batch it is of.',
  },
  soak: {
    title: '64 clients without pause',
    does: '64 clients write for the whole time; each second the heap is collected and measured, and RSS read.',
    proves: 'The heap is flat: a line through its last two thirds rises by less than a tenth of its middle.',
    not: 'Throughput and latencies are observations: the clients ran on the same machine and took their part of it.',
  },
};

/**
 * docs/reliability.md as text. Results: `{drill, database, figures, command}`. The figures of drills that did not run now are
 * those of the page before.
 */
export async function reliabilityPage(results, before = '') {
  const parts = Object.entries(drills).map(([name, about]) => {
    const own = results.filter(({ drill }) => drill === name);
    const shown = own.length > 0 ? figures(own) : figuresBefore(before, about.title);
    return [`## ${about.title}`, about.does, ...shown, `Shows: ${about.proves}`, `Does not show: ${about.not}`];
  });
  const text = [
    '# Reliability',
    'Written by `npm run stress`; do not edit. Clients drive the HTTP interface of the built application, each write with an ' +
      'Idempotency-Key, and remember what they were told. Afterwards every event was told to exactly one key and every ' +
      'acknowledged key has its event, the numbers of the chain have no gap, `verify` derives everything again and finds ' +
      'nothing, and a rebuild gives the same standings. A run in which any of this fails writes no page.',
    `Machine: ${machine()}.`,
    ...parts.flat(),
  ].join('\n\n');
  return prettier.format(text, {
    ...(await prettier.resolveConfig(inRoot('docs/reliability.md'))),
    parser: 'markdown',
  });
}

/** What stands between what a drill does and what it shows: its commands and their figures. */
function figuresBefore(page, title) {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? '';
  const kept = section.split('\n\n').slice(2);
  const end = kept.findIndex((paragraph) => paragraph.startsWith('Shows: '));
  return end > 0 ? kept.slice(0, end) : ['Not run: the machine had no MariaDB or mounts nothing.'];
}

function figures(results) {
  const names = [...new Set(results.flatMap((result) => Object.keys(result.figures)))];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const table = [
    line(['', ...results.map(({ database }) => database)]),
    line(['---', ...results.map(() => '---:')]),
    ...names.map((name) => line([name, ...results.map((result) => shown(result.figures[name]))])),
  ].join('\n');
  return [`\`${[...new Set(results.map(({ command }) => command))].join('`, `')}\``, table];
}

function shown(figure) {
  return typeof figure === 'number' ? figure.toLocaleString('en') : (figure ?? '–');
}

function machine() {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const mariadb = spawnSync(process.env.MARIADBD_PATH ?? '/usr/sbin/mariadbd', ['--version'], { encoding: 'utf8' });
  const version = /\d+\.\d+\.\d+/.exec(mariadb.stdout ?? '')?.[0] ?? 'none';
  return `${cpus().length} cores, ${memory} GB of memory, Node ${process.versions.node}, MariaDB ${version}`;
}
