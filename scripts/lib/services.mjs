import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { installFromDebian } from './debian.mjs';

const READY_WITHIN_MS = 60_000;
const asRoot = process.getuid?.() === 0;
const mariadb = {
  variable: 'MARIADBD_PATH',
  places: ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd'],
  package: 'mariadb-server',
  hint: 'install MariaDB, or name a server in DATABASE_URL',
  user: 'mysql',
};

/**
 * A MariaDB of the tests' own: `{url, stop}`, or `{missing}` with the reason; `under` is the folder to make its own folder
 * in. DATABASE_URL names a server to use instead; the tests make and drop schemas of their own there and touch no other.
 */
export async function provideMariadb({ under } = {}) {
  if (process.env.DATABASE_URL) return given(process.env.DATABASE_URL);
  return start({ ...mariadb, prepare: prepareMariadb, under });
}

/** Whether `provideMariadb` would find a program without installing one. */
export function hasMariadb() {
  return process.env[mariadb.variable] !== undefined || mariadb.places.some((place) => existsSync(place));
}

/**
 * A MariaDB for drills that kill it: it has on disk what it has acknowledged, and comes back on the same data.
 * `{url, kill, again, stop}`, or `{missing}`; `kill` is SIGKILL, `under` the folder to make its own folder in. With `keep`
 * its data lies in that folder and stays there for the next time.
 */
export async function provideDurableMariadb({ under, keep } = {}) {
  return start({ ...mariadb, prepare: (...given) => prepareMariadb(...given, { durable: true }), under, keep });
}

/** A Redis of the tests' own, in the same way; REDIS_URL names one to use instead. */
export async function provideRedis() {
  if (process.env.REDIS_URL) return given(process.env.REDIS_URL);
  return start({
    variable: 'REDIS_SERVER_PATH',
    places: ['/usr/bin/redis-server', '/usr/local/bin/redis-server'],
    package: 'redis-server',
    hint: 'install Redis, or name one in REDIS_URL',
    prepare: prepareRedis,
  });
}

/** The arguments and the address; by default nothing is durable, since nothing outlives the tests. */
function prepareMariadb(program, folder, port, user, { durable = false } = {}) {
  const data = join(folder, 'data');
  // What it puts aside goes where everybody may write: the place TMPDIR names may belong to another account.
  const own = ['--no-defaults', '--tmpdir=/tmp', ...(user ? [`--user=${user}`] : [])];
  const made = existsSync(data) ? { status: 0 } : makeData(own, data);
  if (made.status !== 0) return { refused: `mariadb-install-db failed: ${made.error?.message ?? tail(made.stderr)}` };
  const password = randomBytes(12).toString('hex');
  const init = join(folder, 'init.sql');
  writeFileSync(
    init,
    `CREATE USER IF NOT EXISTS tests@127.0.0.1;\nALTER USER tests@127.0.0.1 IDENTIFIED BY '${password}';\n` +
      'GRANT ALL ON `info\\_ledger\\_test\\_%`.* TO tests@127.0.0.1;\n' +
      // The bench gives the server more room while it fills a ledger.
      (durable ? 'GRANT SUPER ON *.* TO tests@127.0.0.1;\n' : ''),
  );
  const args = [
    ...own,
    `--datadir=${data}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--init-file=${init}`,
    ...(durable
      ? []
      : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--loose-innodb-file-per-table=0']),
  ];
  return { command: [program, ...args], url: `mysql://tests:${password}@127.0.0.1:${port}/` };
}

/**
 * The data folder of an empty MariaDB. Making one takes seconds and a run of the tests needs ten, so it is made once in
 * the folder that `npm test` names and copied from then on.
 */
function makeData(own, data) {
  const { TEST_TEMPLATES: templates } = process.env;
  if (!templates) return installData(own, data);
  const template = join(templates, 'mariadb');
  if (!existsSync(template)) {
    mkdirSync(templates, { recursive: true });
    const begun = `${template}-${randomUUID()}`;
    const made = installData(own, begun);
    if (made.status !== 0) return made;
    try {
      renameSync(begun, template);
    } catch {
      // Another suite was quicker.
      rmSync(begun, { recursive: true, force: true });
    }
  }
  return spawnSync('cp', ['-a', template, data], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}

function installData(own, data) {
  return spawnSync(
    'mariadb-install-db',
    [...own, '--skip-test-db', '--auth-root-authentication-method=socket', `--datadir=${data}`],
    { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
}

function prepareRedis(program, folder, port) {
  const password = randomBytes(12).toString('hex');
  const settings = `bind 127.0.0.1\nport ${port}\ndir ${folder}\nsave ""\nappendonly no\nrequirepass ${password}\n`;
  const file = join(folder, 'redis.conf');
  writeFileSync(file, settings, { mode: 0o600 });
  return { command: [program, file], url: `redis://:${password}@127.0.0.1:${port}/` };
}

function given(url) {
  return { url, stop: async () => undefined };
}

async function start({ variable, places, package: name, hint, user, prepare, under = tmpdir(), keep }) {
  const { program, missing } = find(variable, places, name, hint);
  if (!program) return { missing };
  const folder = keep ?? mkdtempSync(join(under, 'info-ledger-service-'));
  mkdirSync(folder, { recursive: true });
  const own = asRoot && user ? handOver(folder, user) : undefined;
  const port = await freePort();
  const { command, url, refused } = prepare(program, folder, port, own);
  const { stop, tell } = keepRunning(folder, command ?? ['false'], keep !== undefined);
  const kill = async () => {
    tell('kill');
    while (await isOpen(port)) await sleep(5);
  };
  const again = async () => {
    tell('again');
    if (!(await answers(port))) throw new Error(`it did not come back: ${tail(readIfThere(join(folder, 'log')))}`);
  };
  if (!refused && (await answers(port))) return { url, stop, kill, again };
  const reason = refused ?? `it did not answer: ${tail(readIfThere(join(folder, 'log')))}`;
  await stop();
  return { missing: reason };
}

function find(variable, places, name, hint) {
  const named = process.env[variable];
  if (named)
    return existsSync(named) ? { program: named } : { missing: `${variable} names ${named}, which is not there` };
  const there = () => places.find((place) => existsSync(place));
  const found = there();
  if (found) return { program: found };
  const refused = installFromDebian([name], hint);
  const installed = there();
  return installed ? { program: installed } : { missing: refused ?? 'installed, but not found where it should be' };
}

/**
 * One line of input kills the server, the next starts it again, the end of input ends it for good: at once where its data
 * goes with it, and else within 20 seconds, since a MariaDB that is told to stop while it still starts may miss the word.
 */
const keeper = `
  folder=$1; keep=$2; shift 2
  while :; do
    "$@" >>"$folder/log" 2>&1 & pid=$!
    read -r _ || break
    kill -9 "$pid"; wait "$pid"
    read -r _ || break
  done
  [ "$keep" = true ] || kill -9 "$pid" 2>/dev/null
  kill "$pid" 2>/dev/null
  (sleep 20; kill -9 "$pid") </dev/null >/dev/null 2>&1 & late=$!
  wait "$pid"; kill "$late" 2>/dev/null
  [ "$keep" = true ] || rm -rf "$folder"`;

/**
 * Runs a server until `stop` is called or this process is gone, however it went: the shell around it waits for the end
 * of its input. Ctrl+C in the terminal does not reach it, so that a suite that is stopping can still finish.
 */
function keepRunning(folder, command, keep) {
  const shell = spawn('sh', ['-c', keeper, 'sh', folder, String(keep), ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  shell.stdin.unref?.();
  const ended = new Promise((resolve) => shell.on('close', resolve));
  const stop = async () => {
    shell.ref();
    shell.stdin.end();
    await ended;
  };
  return { stop, tell: (line) => shell.stdin.write(`${line}\n`) };
}

/** Gives the folder to the account the server must run as, which it does when root starts it; answers with its name. */
function handOver(folder, user) {
  const id = (flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  chownSync(folder, id('-u'), id('-g'));
  return user;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(100))
    if (await isOpen(port)) return true;
  return false;
}

function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function tail(text) {
  return text.trim().split('\n').at(-1) || 'no word why';
}
