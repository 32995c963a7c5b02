import Libsql from 'libsql';
import { once } from 'node:events';
import { DataSource, type EntityManager } from 'typeorm';
import { Note, notePart } from '../note.fixture';
import { databaseFile, openDatabase } from '../open-database';
import { managerOf } from '../tx';
import { UnitOfWork } from '../unit-of-work';

/** Reads the one note, then writes it back with one more: what an append to a chain does. */
async function countUp(manager: EntityManager): Promise<void> {
  const { value } = await manager.findOneByOrFail(Note, { id: 'sum' });
  await manager.update(Note, { id: 'sum' }, { value: value + 1 });
}

/** Uses this library or TypeORM as it comes, starts on a word from its parent, and tells how many transactions failed. */
async function main(way: string, dataDir: string, times: number): Promise<number> {
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  let failed = 0;
  const own = way === 'own' ? await openDatabase([notePart], { dataDir, migrate: true }) : await stock(dataDir);
  const unitOfWork = way === 'own' ? new UnitOfWork(own) : undefined;
  for (let i = 0; i < times; i++) {
    const done = unitOfWork ? unitOfWork.run((tx) => countUp(managerOf(tx))) : own.transaction(countUp);
    await done.catch(() => failed++);
  }
  await own.destroy();
  return failed;
}

function stock(dataDir: string): Promise<DataSource> {
  return new DataSource({
    type: 'better-sqlite3',
    driver: Libsql,
    database: databaseFile(dataDir),
    enableWAL: true,
    timeout: 10_000,
    entities: [Note],
  }).initialize();
}

const [, , way = '', dataDir = '', times = ''] = process.argv;
void main(way, dataDir, Number(times)).then((failed) => {
  process.stdout.write(`${failed}\n`);
  process.stdin.destroy();
});
