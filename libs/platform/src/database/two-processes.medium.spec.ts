import { managerOf } from '@app/platform';
import { openTestDatabase, type TestDatabase } from '@app/testing';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectPath } from '../project-path';
import { Note, notePart } from '../../fixtures/note';

const TIMES = 150;
/** Starting processes takes as long as the machine is busy. */
jest.setTimeout(60_000);

/** Processes of their own that start to count the note up together; how many transactions of each failed. */
async function countUp(processes: number, way: 'own' | 'stock', dataDir: string, times = TIMES): Promise<number[]> {
  const folder = projectPath('libs', 'platform', 'fixtures');
  const script = ['-r', join(folder, 'register-typescript.cjs'), join(folder, 'count-up.ts')];
  const children = Array.from({ length: processes }, () => {
    const child = spawn(process.execPath, [...script, way, dataDir, String(times)], { stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  });
  try {
    for (const { lines } of children) expect((await lines.next()).value).toBe('ready');
    for (const { child } of children) child.stdin.write('go\n');
    return await Promise.all(children.map(async ({ lines }) => Number((await lines.next()).value)));
  } finally {
    for (const { child } of children) child.kill();
  }
}

describe('two processes that read and then write the same row', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([notePart]);
    await database.unitOfWork.run((tx) => managerOf(tx).insert(Note, { id: 'sum', value: 0 }));
  });
  afterEach(() => database.close());

  const sum = () =>
    database.unitOfWork.read(async (tx) => (await managerOf(tx).findOneByOrFail(Note, { id: 'sum' })).value);

  it('lose nothing, because each takes the write lock before it reads', async () => {
    const failed = await countUp(2, 'own', database.dataDir);
    expect(failed).toEqual([0, 0]);
    expect(await sum()).toBe(2 * TIMES);
  });

  it('fail at once with TypeORM as it comes, which is what this library is for', async () => {
    const [one = 0, two = 0] = await countUp(2, 'stock', database.dataDir);
    expect(one + two).toBeGreaterThan(0);
    expect(await sum()).toBe(2 * TIMES - one - two);
  });
});

describe('two processes that start on an empty folder', () => {
  it('both end with all tables, whoever creates them', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
    try {
      const failed = await countUp(3, 'own', dataDir, 0);
      expect(failed).toEqual([0, 0, 0]);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
