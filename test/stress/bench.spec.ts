import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isAsked } from '../bench/asked';
import { between, type BenchResult } from '../bench/report';

const root = join(__dirname, '../..');

function bench(...args: string[]) {
  const { DATABASE_URL: _url, TEST_MYSQL_URL: _server, ...env } = process.env;
  const register = join(root, 'libs/platform/fixtures/register-typescript.cjs');
  return spawnSync(process.execPath, ['--require', register, join(root, 'test/bench/main.ts'), ...args], {
    env,
    encoding: 'utf8',
  });
}

describe('npm run bench', () => {
  // In one run, since loading the program takes as long as some rows.
  let measured: BenchResult;
  beforeAll(() => {
    const tiny = ['--scale', '0.01', '--rounds', '1', '--on', 'embedded', '--to', '100000', '--json'];
    const { status, stdout, stderr } = bench(...tiny, 'usual', 'growth', 'duplicates');
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    measured = JSON.parse(stdout) as BenchResult;
  }, 400_000);

  it('measures every row on both of its sides, so that no figure stands alone', () => {
    const { machine } = measured;
    const rows = measured.rows.filter(({ id }) => !/^(found|duplicates|upper-line|line)-/.test(id));
    expect(rows.map(({ id }) => id)).toEqual([
      'adoption-embedded',
      'lane-embedded',
      'assess',
      'what-if-embedded',
      'loader',
      'import-items-embedded',
      'import-adoptions-embedded',
      'payout-export-embedded',
      ...['statement', 'month-table', 'year-ranking'].flatMap((id) => [`${id}-embedded`, `${id}-growth-embedded`]),
      'verify-embedded',
      'verify-raw-embedded',
    ]);
    for (const { ours, theirs, ratio } of rows) {
      expect(ours.rounds).toHaveLength(1);
      expect(ours.median).toBeGreaterThan(0);
      expect(theirs.median).toBeGreaterThan(0);
      expect(ratio).toBe(ours.median / theirs.median);
    }
    expect(machine).toMatchObject({ node: process.version, mariadb: null });
  });

  it('fills a small and a larger ledger and asks the same of both, so that growth can be told from size', () => {
    const { growth } = measured;
    expect(growth).toHaveLength(1);
    const [small, large] = growth[0]?.sizes ?? [];
    expect(large?.entries).toBeGreaterThan(small?.entries ?? NaN);
    expect(large?.costs.map(({ id }) => id)).toEqual(small?.costs.map(({ id }) => id));
    expect(small?.costs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['adoption', 'closing', 'memory', 'worker-memory', 'why-not']),
    );
    for (const { cost } of [...(small?.costs ?? []), ...(large?.costs ?? [])]) expect(cost.median).toBeGreaterThan(0);
  });

  it('asks a small archive for rewritten items, and tells how many came back', () => {
    const { rows } = measured;
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['found-other words-embedded', 'duplicates-right-embedded']),
    );
    expect(rows.find(({ id }) => id === 'found-other words-embedded')?.ratio).toBeGreaterThan(0.5);
  });

  it('asks every list for the same rows as its hand-written SQL, so that what is compared is the same page', () => {
    const { status, stdout, stderr } = bench(
      '--scale',
      '0.001',
      '--rounds',
      '1',
      '--on',
      'embedded',
      '--json',
      'lists',
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    const { rows } = JSON.parse(stdout) as BenchResult;
    const lists = new Set(rows.map(({ what }) => what.split(',')[0]));
    expect([...lists]).toEqual(
      expect.arrayContaining(['items', 'events', 'entries', 'issues', 'notices', 'audit', 'lines of a payout']),
    );
    expect(rows.filter(({ what }) => what.includes('late page')).length).toBeGreaterThan(10);
  }, 240_000);

  it('refuses a row it does not know instead of measuring nothing', () => {
    const { status, stderr } = bench('adoptions');
    expect(status).toBe(2);
    expect(stderr).toContain('there is no row adoptions');
  });
});

describe('what is asked of it', () => {
  it('takes the usual rows where none is asked for, which are all but those that take long', () => {
    const all = ['lane', 'assess', 'duplicates', 'lists', 'growth'];
    const taken = (...asked: string[]) => all.filter((row) => isAsked(row, asked));
    expect(taken()).toEqual(['lane', 'assess']);
    expect(taken('usual', 'growth')).toEqual(['lane', 'assess', 'growth']);
    expect(taken('regulation', 'lists')).toEqual(['assess', 'lists']);
  });
});

describe('the tables of docs/performance.md', () => {
  it('are replaced between their markers, so that what is written about them by hand stays', () => {
    const before = 'why\n\n<!-- rows -->\n\n| old |\n\n<!-- end of rows -->\n\nwhat helped\n';
    expect(between(before, 'rows', '| new |')).toBe(before.replace('| old |', '| new |'));
    expect(() => between(before, 'growth', '| new |')).toThrow('no place for growth');
  });
});
