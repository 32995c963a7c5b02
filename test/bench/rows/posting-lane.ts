import { createPool } from 'mysql2/promise';
import Database from 'libsql';
import { join } from 'node:path';
import { canonicalJson, monthOf, SystemClock, type Json } from '@app/kernel';
import { RecordEvent } from '@app/ledger';
import { type Adoption, anAdoption } from '../support/adoption';
import { openInstallation } from '../support/installation';
import { loggedItems, openOffice } from '../support/office';
import { aPlace, driverOptions, type Kind, type Place } from '../support/places';
import { BareRows } from '../support/bare-rows';
import { alternate, measured, rate } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const CLIENTS = 64;

/**
 * Adoptions through the log's one door, against one naked row a commit, which is the least a database can do durably, and
 * on MariaDB against what it takes to store the same rows when they are at hand.
 */
export async function postingLane(kind: Kind, size: Size): Promise<BenchRow[]> {
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
    const stored: number[] = [];
    const sides = {
      ours: async () => {
        const some = adoptions.splice(0, each);
        const figure = await rate(some.length, CLIENTS, (i) => record(some[i] as Adoption));
        if (bare) stored.push(await bare.rate(CLIENTS));
        return figure;
      },
      theirs: () => rate(each, CLIENTS, (i) => naked.insert(contents[i % contents.length] as string)),
    };
    const bare = kind === 'mariadb' ? await BareRows.beside(place) : null;
    const { ours, theirs } = await alternate(sides, size.rounds);
    await bare?.close();
    const what = `posting lane, ${CLIENTS} clients, ${kind}`;
    const row = rowOf({
      id: `lane-${kind}`,
      what,
      against: `naked autocommit INSERT of one row, ${kind === 'mariadb' ? `${CLIENTS} connections` : 'one connection'}`,
      unit: 'writes/s',
      ours,
      theirs,
      target: kind === 'mariadb' ? { atLeast: 1 } : null,
      note: `${each} writes a round; a write is an adoption with its event, two to six entries, figures and answered key`,
    });
    if (!bare) return [row];
    const against = `storing the same rows, at hand, ${CLIENTS} writes a transaction, on the raw driver`;
    const note = 'nothing is looked up, worked out or hashed; without what is counted and the words kept beside events';
    // The first round was to warm up, as on the other sides.
    return [
      row,
      rowOf({ ...row, id: `lane-rows-${kind}`, against, theirs: measured(stored.slice(1)), target: null, note }),
    ];
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
