import { createPool } from 'mysql2/promise';
import Database from 'libsql';
import { join } from 'node:path';
import { canonicalJson, monthOf, SystemClock, type Json } from '@app/kernel';
import { RecordEvent } from '@app/ledger';
import { type Adoption, anAdoption } from '../support/adoption';
import { openInstallation } from '../support/installation';
import { loggedItems, openOffice } from '../support/office';
import { aPlace, driverOptions, type Kind, type Place } from '../support/places';
import { alternate, rate } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const CLIENTS = 64;

/** Adoptions through the log's one door, against one naked row a commit, which is the least a database can do durably. */
export async function postingLane(kind: Kind, size: Size): Promise<BenchRow> {
  const place = await aPlace(kind);
  const installation = await openInstallation(place);
  const naked = kind === 'mariadb' ? await nakedMariadb(place) : await nakedEmbedded(place);
  try {
    const today = new SystemClock().today();
    const each = scaled(size, 2_000);
    const office = await openOffice(installation, monthOf(today));
    const items = await loggedItems(installation, office, each * (size.rounds + 1), today);
    const adoptions = items.map((item, i) => anAdoption(item, i, today));
    const contents = adoptions.map(({ raw }) => canonicalJson(raw as Json));
    const events = installation.get(RecordEvent);
    const record = ({ key: idempotencyKey, raw }: Adoption) =>
      events.record({
        caller: office.editor,
        idempotencyKey,
        dryRun: false,
        command: 'record-adoption',
        input: raw as Json,
        raw,
      });
    const sides = {
      ours: () => {
        const some = adoptions.splice(0, each);
        return rate(some.length, CLIENTS, (i) => record(some[i] as Adoption));
      },
      theirs: () => rate(each, CLIENTS, (i) => naked.insert(contents[i % contents.length] as string)),
    };
    const { ours, theirs } = await alternate(sides, size.rounds);
    return rowOf({
      id: `lane-${kind}`,
      what: `posting lane, ${CLIENTS} clients, ${kind}`,
      against: `naked autocommit INSERT of one row, ${kind === 'mariadb' ? `${CLIENTS} connections` : 'one connection'}`,
      unit: 'writes/s',
      ours,
      theirs,
      target: kind === 'mariadb' ? { atLeast: 1 } : null,
      note: `${each} writes a round; a write is an adoption with its event, two to six entries, figures and answered key`,
    });
  } finally {
    await naked.close();
    await installation.close();
    await place.remove();
  }
}

interface Naked {
  insert(content: string): Promise<unknown>;
  close(): Promise<void>;
}

const CREATE = 'CREATE TABLE bench_naked (id INTEGER PRIMARY KEY AUTO_INCREMENT, office_id INTEGER, content TEXT)';
const CHARSET = ' DEFAULT CHARSET utf8mb4';
const INSERT = 'INSERT INTO bench_naked (office_id, content) VALUES (?, ?)';

async function nakedMariadb({ databaseUrl = '' }: Place): Promise<Naked> {
  const pool = createPool({ ...driverOptions(databaseUrl), connectionLimit: CLIENTS });
  await pool.query(CREATE + CHARSET);
  return { insert: (content) => pool.execute(INSERT, [1, content]), close: () => pool.end() };
}

async function nakedEmbedded({ dataDir }: Place): Promise<Naked> {
  const database = new Database(join(dataDir, 'naked.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(CREATE.replace('AUTO_INCREMENT', ''));
  const statement = database.prepare(INSERT);
  return { insert: async (content) => statement.run(1, content), close: async () => void database.close() };
}
