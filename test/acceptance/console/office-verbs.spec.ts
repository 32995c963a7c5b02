import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bulletin, ReadBulletin, RenderBulletin, type RenderingFormat, renderingFormats } from '@app/bulletin';
import { ReadLedger } from '@app/ledger';
import { loadConfig, openDatabase, projectPath, UnitOfWork } from '@app/platform';
import { construct } from '@app/testing';
import { unzipSync, zipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import { persistence } from '../../../apps/api/src/app.module';
import { withDatabase as withInstallationAt } from '../../../apps/console/src/office/installation';
import { Folders, loadDemo, runConsole } from './run-console';

const shared = new Folders();
const folders = new Folders();
let office: string;

beforeAll(async () => {
  office = shared.make();
  await loadDemo(office);
});
afterEach(() => folders.remove());
afterAll(() => shared.remove());

/** The office's data, for one test alone, with one passage of the database file overwritten. */
function damaged(passage: string, by: string): string {
  const dataDir = folders.make(office);
  const file = join(dataDir, 'info-ledger.sqlite');
  const bytes = readFileSync(file);
  // The last one: a page that was given up may still hold an earlier one, which nobody reads.
  const at = bytes.lastIndexOf(passage);
  expect(at).not.toBe(-1);
  expect(Buffer.byteLength(by)).toBe(Buffer.byteLength(passage));
  bytes.write(by, at);
  writeFileSync(file, bytes);
  return dataDir;
}

async function withDatabase<T>(dataDir: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(persistence, { dataDir, migrate: false });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

describe('ledger verify', () => {
  it('finds nothing in an office nobody has tampered with', async () => {
    const { status, stdout } = await runConsole(['verify'], { dataDir: office });
    expect(stdout).toContain('没有发现不符');
    expect(status).toBe(0);
  });

  it('names table, row, what should be there and what is, after one byte of the file was changed', async () => {
    const dataDir = damaged('"form":"single"', '"form":"singlf"');
    const { status, stdout } = await runConsole(['verify', '--json'], { dataDir });
    const { offices, found } = JSON.parse(stdout) as {
      offices: { code: string; findings: { table: string; row: string; expected: string; found: string }[] }[];
      found: number;
    };
    expect(status).toBe(1);
    expect(found).toBeGreaterThan(0);
    const [first] = offices[0]?.findings ?? [];
    expect(first?.table).toBe('ledger_event');
    expect(first?.row).toMatch(/^office 1, no\. \d+$/);
    expect(first?.expected).not.toBe(first?.found);
  });

  it('says so in words to people', async () => {
    const dataDir = damaged('"form":"single"', '"form":"singlf"');
    const { status, stdout } = await runConsole(['verify'], { dataDir });
    expect(status).toBe(1);
    expect(stdout).toMatch(/应为：.*\n\s+实为：/);
    expect(stdout).toMatch(/结论：共 \d+ 处不符/);
  });

  it('reports a row that cannot even be read instead of breaking off', async () => {
    const dataDir = damaged('"form":"single"', '"form":"single!');
    const { status, stdout } = await runConsole(['verify'], { dataDir });
    expect(status).toBe(1);
    expect(stdout).toMatch(/结论：共 \d+ 处不符/);
  });

  it('tells a file that is no database from an office without faults', async () => {
    const dataDir = damaged('SQLite format 3', 'SQLite format ?');
    const { status, stderr } = await runConsole(['verify'], { dataDir });
    expect(status).toBe(1);
    expect(stderr).toContain('数据库文件已损坏');
  });
});

describe('ledger rebuild', () => {
  it('puts right the figures kept for tables, so that verify has nothing left to say', async () => {
    const dataDir = folders.make(office);
    await withDatabase(dataDir, (dataSource) =>
      dataSource.query("update standing_cell set amount = amount + 1 where measure = 'point'"),
    );
    const before = await runConsole(['verify'], { dataDir });
    expect(before.status).toBe(1);
    expect(before.stdout).toContain('standing_cell');

    const rebuilt = await runConsole(['rebuild', '--office', 'demo'], { dataDir });
    expect(rebuilt.status).toBe(0);
    expect(rebuilt.stdout).toMatch(/^岚亭区人民政府办公室（demo）：已重建 \d+ 项汇总数$/m);
    expect((await runConsole(['verify'], { dataDir })).status).toBe(0);
  });
});

describe('ledger standings', () => {
  it('lists every unit with its rank, the best first', async () => {
    const { status, stdout } = await runConsole(['standings', '--quarter', '2014Q1'], { dataDir: office });
    const ranks = stdout.split('\n').flatMap((line) => /^\s*(\d+)\s{2}/.exec(line)?.[1] ?? []);
    expect(status).toBe(0);
    expect(ranks).toHaveLength(10);
    expect(ranks.map(Number)).toEqual([...ranks.map(Number)].sort((a, b) => a - b));
  });

  it('adds up: the three months make the quarter, unit by unit', async () => {
    const total = async (...period: string[]) => {
      const { stdout } = await runConsole(['standings', ...period, '--json'], { dataDir: office });
      const { lines } = JSON.parse(stdout) as {
        lines: { unit: string; total: { point?: string }; submitted: number }[];
      };
      return new Map(
        lines.map(({ unit, total: { point = '0' }, submitted }) => [unit, [Math.round(Number(point) * 10), submitted]]),
      );
    };
    const quarter = await total('--quarter', '2014Q1');
    const months = await Promise.all(['2014-01', '2014-02', '2014-03'].map((month) => total('--month', month)));
    const sum = (unit: string, place: number) =>
      Math.round(months.reduce((all, month) => all + (month.get(unit)?.[place] ?? 0), 0));
    expect(quarter.size).toBe(10);
    for (const [unit, figures] of quarter) expect([unit, ...figures]).toEqual([unit, sum(unit, 0), sum(unit, 1)]);
  });

  it('knows which months are closed: all but the last one told', async () => {
    const { stdout } = await runConsole(['standings', '--half', '2014H1', '--json'], { dataDir: office });
    expect((JSON.parse(stdout) as { closed: string[] }).closed).toEqual(['2014-01', '2014-02']);
  });

  it('ends quietly when its reader has seen enough', () => {
    const entry = projectPath('dist/apps/console/src/main.js');
    const line = `set -o pipefail; '${process.execPath}' '${entry}' standings --year 2014 --json | head -n 1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
      env: { ...process.env, DATA_DIR: office },
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, '{\n', '']);
  });
});

describe('ledger explain', () => {
  it('cites clause, arithmetic, event and who recorded it', async () => {
    const number = await anEntryOf('adoption');
    const { status, stdout } = await runConsole(['explain', String(number)], { dataDir: office });
    expect(status).toBe(0);
    expect(stdout).toContain(`第 ${number} 号分录`);
    expect(stdout).toMatch(/条款\s+\[\d\.\d/);
    expect(stdout).toMatch(/算式\s+\S/);
    expect(stdout).toMatch(/经办\s+信息科编辑 于 2014-\d\d-\d\d \d\d:\d\d 登记/);
  });

  it('has 1 and a sentence for an entry that does not exist', async () => {
    const { status, stdout, stderr } = await runConsole(['explain', '99999999'], { dataDir: office });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('没有第 99999999 号分录');
  });

  it('has 2 for an office that does not exist, and names those that do', async () => {
    const { status, stderr } = await runConsole(['explain', '1', '--office', 'x'], { dataDir: office });
    expect(status).toBe(2);
    expect(stderr).toContain('demo');
  });
});

describe('ledger bulletin verify', () => {
  const verify = async (print: Buffer, ...more: string[]) => {
    const file = join(folders.make(), '通报');
    writeFileSync(file, print);
    return runConsole(['bulletin', 'verify', file, ...more], { dataDir: office });
  };

  it('has 0 for a print that says what the ledger holds, and names it', async () => {
    const { status, stdout } = await verify(await printed('html'));
    expect([status, stdout]).toEqual([0, expect.stringContaining('结论：与封存的内容和台账一致')]);
    expect(stdout).toContain('《关于2014年第一季度政务信息报送采用情况的通报》');
  });

  it.each(renderingFormats)(
    'has 1 and the place for a %s of which one figure was altered',
    async (format) => {
      const { status, stdout } = await verify(await printed(format, withOneFigureAltered), '--json');
      expect(status).toBe(1);
      const { problems } = JSON.parse(stdout) as { problems: string[] };
      // It is the first difference: all that stands before it was found to be the same.
      expect(problems).toEqual([expect.stringMatching(/^文件的文字与封存的内容不符：应为.*实为.*8848/)]);
      // Two processes each start a browser for the PDF.
    },
    120_000,
  );

  it.each(['docx', 'xlsx'] as const)('has 0 for a %s packed anew: words are compared, not bytes', async (format) => {
    const packed = zipSync(unzipSync(await printed(format)), { level: 0 });
    expect((await verify(Buffer.from(packed))).status).toBe(0);
  });

  it('has 1 for a file that is no bulletin, and 2 for one that is not there', async () => {
    expect((await verify(Buffer.from('x'))).status).toBe(1);
    const missing = await runConsole(['bulletin', 'verify', '没有的.pdf'], { dataDir: office });
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('读不到文件');
  });
});

/** The draft of the demo's running quarter on paper, as it is or as a forger would have it. */
function printed(format: RenderingFormat, forge = (draft: Bulletin) => draft): Promise<Buffer> {
  const config = loadConfig({ DATA_DIR: office });
  return withInstallationAt(config, { migrate: false }, async (installation) => {
    const editor = { accountId: 0, officeId: 1, unitId: null, role: 'editor', name: '编辑' };
    const draft = await installation.get(UnitOfWork).read(async (tx) => {
      const bulletins = installation.get(ReadBulletin);
      const [head] = (await bulletins.page(tx, editor, {}, undefined, 1)).rows;
      return bulletins.seen(tx, editor, head?.id ?? '');
    });
    return installation.get(RenderBulletin).render(forge(draft), format);
  });
}

/** The first figure of its first annexed table; what the file says of itself stays. */
function withOneFigureAltered(draft: Bulletin): Bulletin {
  const forged = structuredClone(draft);
  const cells = forged.annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.groups.flatMap(({ rows }) => rows[0]?.cells ?? []) : [])),
  );
  const figure = cells.find(({ text }) => /^\d+$/.test(text));
  if (!figure) throw new Error('the draft has no figure');
  Object.assign(figure, { text: '8848', value: 8848 });
  return forged;
}

async function anEntryOf(kind: string): Promise<number> {
  const { rows } = await withDatabase(office, (dataSource) =>
    new UnitOfWork(dataSource).read((tx) =>
      construct(ReadLedger).entries(tx, 1, { kind, from: '2014-01' }, undefined, 1),
    ),
  );
  return rows[0]?.seq ?? 0;
}
