import { managerOf, openDatabase } from '@app/platform';
import { aTestPlace, onlyOn, openTestDatabase, type TestDatabase, type TestPlace } from '@app/testing';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectPath } from '../project-path';
import { Note, notePart } from '../../fixtures/note';

const TIMES = 150;
/** Starting processes takes as long as the machine is busy. */
jest.setTimeout(60_000);

/** Processes of their own that start to count the note up together; how many transactions of each failed. */
async function countUp(processes: number, way: 'own' | 'stock', place: TestPlace, times = TIMES): Promise<number[]> {
  const folder = projectPath('libs', 'platform', 'fixtures');
  const script = ['-r', join(folder, 'register-typescript.cjs'), join(folder, 'count-up.ts')];
  const children = Array.from({ length: processes }, () => {
    const words = [way, place.dataDir, String(times), ...(place.databaseUrl === undefined ? [] : [place.databaseUrl])];
    const child = spawn(process.execPath, [...script, ...words], { stdio: 'pipe' });
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

  it('lose nothing, because each takes the lock before it reads', async () => {
    const failed = await countUp(2, 'own', database.place);
    expect(failed).toEqual([0, 0]);
    expect(await sum()).toBe(2 * TIMES);
  });

  onlyOn('embedded')('with TypeORM as it comes', () => {
    it('fail at once, which is what this library is for', async () => {
      const [one = 0, two = 0] = await countUp(2, 'stock', database.place);
      expect(one + two).toBeGreaterThan(0);
      expect(await sum()).toBe(2 * TIMES - one - two);
    });
  });
});

describe('processes that start together on an empty database', () => {
  it('all end with all tables, whoever creates them', async () => {
    const place = await aTestPlace();
    try {
      const failed = await countUp(3, 'own', place, 0);
      expect(failed).toEqual([0, 0, 0]);
      const dataSource = await openDatabase([notePart], { ...place, migrate: false });
      expect(await dataSource.query('SELECT name FROM migrations')).toHaveLength(1);
      await dataSource.destroy();
    } finally {
      await place.remove();
    }
  });
});
