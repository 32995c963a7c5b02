import { DataSource } from 'typeorm';
import { CloseBooks } from '@app/directory';
import { addMonths, lastDay, type Month } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { openInstallation } from '../support/installation';
import { openOffice, type BenchOffice } from '../support/office';
import type { Place } from '../support/places';
import { timed } from '../support/rounds';
import { openBulk } from './bulk';
import { shiftedMonth, type End } from './shifted-month';
import { type Row, TEMPLATE, type TemplateMonth } from './template-month';

/** The month that is open in every filled ledger: what lies before it is history, closed month by month. */
export const OPEN_MONTH: Month = addMonths(TEMPLATE, 1);

/** An office with its whole past. */
export interface Filled {
  readonly office: BenchOffice;
  readonly months: number;
  readonly entries: number;
  /** Records of the chain. */
  readonly records: number;
  /** Rows of all tables a second, with hashes and indexes; null when it was filled by an earlier run. */
  readonly rowsPerSecond: number | null;
}

/** Gives a new place an office whose closed months hold at least so many entries, all in the same shape. */
export async function fill(place: Place, template: TemplateMonth, entries: number): Promise<Filled> {
  const months = Math.max(3, Math.ceil(entries / template.entries));
  const first = addMonths(OPEN_MONTH, -months);
  const { office, begun, regulationSha256 } = await open(place, first);
  const bulk = await openBulk(place);
  let end = begun;
  let rows = 0;
  let inserting = Promise.resolve();
  const milliseconds = await timed(async () => {
    for (let i = 0; i < months; i++) {
      // The next month is made while the database takes in the last one.
      const shifted = shiftedMonth(template, addMonths(first, i), end, regulationSha256);
      await inserting;
      inserting = bulk.insert(shifted.tables);
      end = shifted.end;
      for (const some of Object.values(shifted.tables)) rows += some.length;
    }
    await inserting;
    const head = [end.seq, end.hash, OPEN_MONTH, office.officeId];
    await bulk.run('UPDATE ledger_head SET seq = ?, hash = ?, open_month = ? WHERE office_id = ?', head);
    // An optimizer without figures about the tables guesses; a database that grew by itself has them.
    if (place.kind === 'mariadb')
      await bulk.run('ANALYZE TABLE ledger_event, ledger_entry, standing_cell, item, item_unit, item_step', []);
  });
  await bulk.close();
  await closeBooks(place, office);
  const rowsPerSecond = Math.round((rows / milliseconds) * 1_000);
  return { office, months, entries: months * template.entries, records: end.seq, rowsPerSecond };
}

async function open(
  place: Place,
  first: Month,
): Promise<{ office: BenchOffice; begun: End; regulationSha256: string }> {
  const installation = await openInstallation(place);
  try {
    const office = await openOffice(installation, first);
    const database = installation.get(DataSource);
    const [head] = await database.query<Row[]>('SELECT seq, hash FROM ledger_head');
    const [regulation] = await database.query<Row[]>('SELECT sha256 FROM ledger_regulation');
    const begun = { seq: Number(head?.['seq']), hash: String(head?.['hash']) };
    return { office, begun, regulationSha256: String(regulation?.['sha256']) };
  } finally {
    await installation.close();
  }
}

async function closeBooks(place: Place, { officeId }: BenchOffice): Promise<void> {
  const installation = await openInstallation(place);
  const to = lastDay(addMonths(OPEN_MONTH, -1));
  await installation.get(UnitOfWork).run((tx) => installation.get(CloseBooks).close(tx, officeId, to));
  await installation.close();
}
