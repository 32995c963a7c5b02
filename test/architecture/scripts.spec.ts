import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
let house: string;
let finished: string;

/** A house small enough to install and build in a second: no packages, and a build that copies three files. */
beforeAll(() => {
  finished = house = mkdtempSync(join(tmpdir(), 'info-ledger-house-'));
  cpSync(join(root, 'scripts'), join(house, 'scripts'), { recursive: true });
  const packageFile = {
    name: 'house',
    version: '1.0.0',
    engines: { node: '>=20.0.0' },
    scripts: { 'build:server': 'node build.mjs', 'build:web': 'node build-web.mjs' },
  };
  put('package.json', JSON.stringify(packageFile));
  put('package-lock.json', lock('1.0.0'));
  put('.nvmrc', '24\n');
  put('tsconfig.json', '{}');
  put('tsconfig.build.json', '{}');
  put('nest-cli.json', '{}');
  put('libs/kernel/src/index.ts', 'export {};');
  put(
    'apps/console/src/main.js',
    `console.log('console', ...process.argv.slice(2)); process.exitCode = process.argv[2] === 'refuse' ? 7 : 0;`,
  );
  put('apps/api/src/main.js', `console.log('api', process.env.PORT, process.env.LOG_LEVEL);`);
  put('apps/worker/src/main.js', `console.log('worker');`);
  put(
    'build.mjs',
    `import { appendFileSync, cpSync } from 'node:fs';
     for (const app of ['api', 'worker', 'console'])
       cpSync(\`apps/\${app}/src/main.js\`, \`dist/apps/\${app}/src/main.js\`, { recursive: true });
     appendFileSync('builds.log', 'x');`,
  );
  put(
    'build-web.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     mkdirSync('dist/web', { recursive: true });
     writeFileSync('dist/web/index.html', '');
     appendFileSync('web-builds.log', 'x');`,
  );
  put('apps/web/src/main.tsx', '');
  const ready = script('ledger', []);
  if (ready.status !== 0) throw new Error(ready.stderr);
});

afterAll(() => rmSync(finished, { recursive: true, force: true }));

// Each test has a copy of its own, installed and built.
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'info-ledger-house-'));
  cpSync(finished, house, { recursive: true });
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('npm run ledger', () => {
  it('installs and builds before the first command, and says so where it does not get into a pipe', () => {
    rmSync(join(house, 'node_modules'), { recursive: true });
    rmSync(join(house, 'dist'), { recursive: true });
    const first = script('ledger', ['standing', '2026 Q1']);
    expect(first).toMatchObject({ status: 0, stdout: 'console standing 2026 Q1\n' });
    expect(first.stderr).toMatch(/Installing packages .*\n[^]*Building/);
  });

  it('says nothing of its own once everything is there, so that the second command is quick', () => {
    expect(script('ledger', ['standing'])).toEqual({ status: 0, stdout: 'console standing\n', stderr: '' });
  });

  it('hands on the status of the command, because a nightly job decides by it', () => {
    expect(script('ledger', ['refuse']).status).toBe(7);
  });

  it('builds again when a source has changed, but not for a test', () => {
    put('libs/kernel/src/amount.spec.ts', 'export {};');
    script('ledger', []);
    expect(builds()).toBe(1);
    put('libs/kernel/src/index.ts', 'export const changed = true;');
    script('ledger', []);
    expect(builds()).toBe(2);
  });

  it('installs again when the lock file has changed, because the code may need the new packages', () => {
    put('package-lock.json', lock('1.0.1'));
    put('package.json', readFileSync(join(house, 'package.json'), 'utf8').replace('1.0.0', '1.0.1'));
    rmSync(join(house, 'node_modules/.package-lock.json'), { force: true });
    expect(script('ledger', []).stderr).toContain('Installing packages');
  });

  it('runs nothing that an unfinished build has left', () => {
    put('build.mjs', `console.log('error TS2304'); process.exit(2);`);
    put('libs/kernel/src/index.ts', 'broken');
    const refused = script('ledger', ['standing']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/error TS2304[^]*npm run build failed[^]*构建失败/);
    expect(script('ledger', ['standing'])).toMatchObject({ status: 1, stdout: '' });
  });

  it('refuses a Node that is too old in both languages, instead of failing somewhere inside', () => {
    put('package.json', JSON.stringify({ name: 'house', engines: { node: '^98.1.0 || >=99.0.0' } }));
    const refused = script('ledger', []);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/needs Node \^98[^]*需要 Node\.js/);
  });
});

describe('npm start', () => {
  it('builds the browser application besides, and not the server when only a page of it has changed', () => {
    const counts = () => [builds(), readFileSync(join(house, 'web-builds.log'), 'utf8').length];
    script('start', []);
    expect(counts()).toEqual([1, 1]);
    put('apps/web/src/main.tsx', 'export {};');
    script('start', []);
    expect(counts()).toEqual([1, 2]);
    script('start', []);
    expect(counts()).toEqual([1, 2]);
  });

  it('prepares the demo office before it opens the door, on port 3000 and without a line for each request', () => {
    expect(script('start', []).stdout).toBe('console demo\napi 3000 warn\n');
    expect(script('start', [], { PORT: '3100', LOG_LEVEL: 'info' }).stdout).toBe('console demo\napi 3100 info\n');
  });

  it('opens no door when the demo office could not be prepared', () => {
    put('apps/console/src/main.js', 'process.exit(3);');
    expect(script('start', [])).toMatchObject({ status: 3, stdout: '' });
  });

  it('asks the server to stop and leaves with its status, so that a service manager sees how it ended', async () => {
    put(
      'dist/apps/api/src/main.js',
      `process.on('SIGTERM', () => { console.log('closing'); process.exit(5); }); setInterval(() => {}, 1000); console.log('up');`,
    );
    const server = spawn(process.execPath, [join(house, 'scripts/start.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.endsWith('up\n')) server.kill('SIGTERM');
    });
    expect(await once(server, 'close')).toEqual([5, null]);
    expect(printed).toBe('console demo\nup\nclosing\n');
  });
});

describe('npm test', () => {
  beforeEach(() => {
    put(
      'jest.config.js',
      `module.exports = { projects: ['small', 'browser'].map((name) => ({ displayName: name, rootDir: '${house}', transform: {}, testRegex: ['/test/' + name + '/.*[.]spec[.][jt]s$'] })) };`,
    );
    put('test/small/good.spec.js', `test('good', () => {}); test.skip('later', () => {});`);
    symlinkSync(join(root, 'node_modules/jest'), join(house, 'node_modules/jest'));
  });

  it('ends with the counts', () => {
    const green = script('test', []);
    expect(lastLines(green.stdout, 1)).toEqual(['1 passed, 0 failed, 1 skipped']);
    expect(green.status).toBe(0);
  });

  it('counts a suite that could not run as failed, because its tests did not pass', () => {
    put('test/small/bad.spec.js', `test('bad', () => { throw new Error('bad'); });`);
    put('test/small/broken.spec.js', `require('./nowhere'); test('never', () => {});`);
    const red = script('test', []);
    expect(lastLines(red.stdout, 1)).toEqual(['1 passed, 2 failed, 1 skipped']);
    expect(red.status).toBe(1);
  });

  it('counts a failure when the run itself died, because then nobody knows what the rest would have said', () => {
    put('test/small/good.spec.js', `test('good', () => process.kill(process.pid, 'SIGKILL'));`);
    const dead = script('test', []);
    expect(lastLines(dead.stdout, 2)).toEqual(['failed: Jest ended before it could report', '0 passed, 1 failed']);
    expect(dead.status).toBe(1);
  });

  it('fails when no test ran, because that proves nothing', () => {
    const none = script('test', ['-t', 'no such test']);
    expect(lastLines(none.stdout, 2)).toEqual(['failed: no test ran', '0 passed, 0 failed, 2 skipped']);
    expect(none.status).toBe(1);
  });

  it('says by name that it left out the browser suites', () => {
    put('test/browser/desk.spec.ts', `test('desk', () => {});`);
    const without = script('test', [], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect(lastLines(without.stdout, 2)).toEqual([
      'left out: browser (no Chromium: CHROMIUM_PATH names /nowhere/chromium, which is not there)',
      '1 passed, 0 failed, 1 skipped',
    ]);
    expect(without.status).toBe(0);
  });

  it('says by name that it left out the suites on MariaDB', () => {
    put('test/support/on-mariadb.js', '');
    const without = script('test', [], { MARIADBD_PATH: '/nowhere/mariadbd' });
    expect(lastLines(without.stdout, 2)).toEqual([
      'left out: medium on MariaDB, acceptance on MariaDB, stories on MariaDB (no MariaDB: MARIADBD_PATH names /nowhere/mariadbd, which is not there)',
      '1 passed, 0 failed, 1 skipped',
    ]);
    expect(without.status).toBe(0);
  });

  it('tells the suites of the server to use, but keeps the address of the data in use from them', () => {
    put('test/support/on-mariadb.js', '');
    put(
      'test/small/good.spec.js',
      `test('good', () => expect([process.env.TEST_MYSQL_URL, process.env.DATABASE_URL]).toEqual(['mysql://u@h/d', undefined]));`,
    );
    const green = script('test', [], { DATABASE_URL: 'mysql://u@h/d' });
    expect(lastLines(green.stdout, 1)).toEqual(['1 passed, 0 failed']);
  });

  it('counts a build that fails, and runs the suites all the same', () => {
    put('build.mjs', 'process.exit(2);');
    put('libs/kernel/src/index.ts', 'broken');
    const red = script('test', []);
    expect(lastLines(red.stdout, 2)).toEqual(['failed: build', '1 passed, 1 failed, 1 skipped']);
    expect(red.status).toBe(1);
  });
});

describe('npm run stress', () => {
  it('keeps in its report what that says of drills that did not run now, because a whole run takes hours', () => {
    const sections = (page: string) => page.split(/^(?=## )/m).slice(1);
    const before = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
    const result = {
      drill: 'clock',
      database: 'embedded',
      figures: { jumps: 4711 },
      command: 'npm run stress -- clock',
    };
    const after = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', rewriting(join(root, 'scripts/lib/reliability-page.mjs'), result)],
      { input: before, encoding: 'utf8' },
    );
    expect(after.stderr).toBe('');
    const [changed, ...others] = sections(after.stdout).filter((each) => !sections(before).includes(each));
    expect(changed).toMatch(/^## The clock is set back\n[^]*\| jumps +\| +4,711 \|/);
    expect(others).toEqual([]);
  });
});

/** A program that writes the page it reads anew, with this result. */
function rewriting(module: string, result: object): string {
  return `import { readFileSync } from 'node:fs';
    import { reliabilityPage } from ${JSON.stringify(module)};
    process.stdout.write(await reliabilityPage([${JSON.stringify(result)}], readFileSync(0, 'utf8')));`;
}

function script(name: string, args: string[], env: Record<string, string> = {}) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'scripts', `${name}.mjs`), ...args], {
    cwd: tmpdir(),
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function lock(version: string): string {
  return JSON.stringify({ name: 'house', version, lockfileVersion: 3, packages: { '': { name: 'house', version } } });
}

function builds(): number {
  return readFileSync(join(house, 'builds.log'), 'utf8').length;
}

function lastLines(text: string, count: number): string[] {
  return text.trimEnd().split('\n').slice(-count);
}
