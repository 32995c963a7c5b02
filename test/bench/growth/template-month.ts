import { DataSource } from 'typeorm';
import { CloseMonth, RecordEvent, type Receipt } from '@app/ledger';
import { FixedClock } from '@app/testing';
import { anAdoption } from '../support/adoption';
import { openInstallation } from '../support/installation';
import { openOffice, participants, submitItems, type BenchItem } from '../support/office';
import { aPlace } from '../support/places';

export type Row = Readonly<Record<string, unknown>>;

/** A month an office lived through, row by row, as the product stored it. All ledgers are made of shifted copies of it. */
export interface TemplateMonth {
  readonly chain: readonly { readonly table: 'ledger_event' | 'ledger_entry' | 'ledger_month'; readonly row: Row }[];
  readonly items: readonly Row[];
  readonly itemUnits: readonly Row[];
  readonly itemSteps: readonly Row[];
  readonly itemRevisions: readonly Row[];
  readonly cells: readonly Row[];
  readonly entries: number;
}

export const TEMPLATE = '2025-03';
const DAYS = 28;

/** How much happens in the month, at full size; about 3,300 entries follow from it. */
const full = { items: 1_300, adoptions: 1_000, again: 15, instructions: 60, incidents: 12 };

/** Lets an office of 120 units live through one month with the product's own use cases and closes it. */
export async function templateMonth(scale = 1): Promise<TemplateMonth> {
  const size = Object.fromEntries(Object.entries(full).map(([key, n]) => [key, Math.ceil(n * scale)])) as typeof full;
  const place = await aPlace('embedded');
  const clock = new FixedClock(`${TEMPLATE}-${DAYS}T08:00:00.000Z`);
  const installation = await openInstallation(place, clock);
  try {
    const office = await openOffice(installation, TEMPLATE);
    const items: BenchItem[] = [];
    for (let day = 1; day <= DAYS; day++) {
      const count = Math.floor((size.items * day) / DAYS) - items.length;
      items.push(...(await submitItems(installation, office, count, dayOf(day), items.length)));
    }
    const events = installation.get(RecordEvent);
    const record = async (raw: Row): Promise<Receipt> => {
      const asked = { caller: office.editor, idempotencyKey: null, dryRun: false, command: 'record', input: {}, raw };
      return (await events.record(asked)).receipt;
    };
    const adopted = await Promise.all(
      items.slice(0, size.adoptions).map((item, i) => record(anAdoption(item, i, dayOf(DAYS)).raw)),
    );
    await Promise.all(
      adopted
        .slice(0, size.again)
        .map(({ event }) =>
          record({ type: 'cancellation', on: dayOf(DAYS), cancels: String(event.no), reason: '刊物期号有误' }),
        ),
    );
    await Promise.all(items.slice(0, size.again).map((item, i) => record(anAdoption(item, i + 1, dayOf(DAYS)).raw)));
    await Promise.all(
      items
        .slice(size.again, size.again + size.instructions)
        .map(({ id: item }) =>
          record({ type: 'instruction', on: dayOf(DAYS), item, level: 'district', leader: '张区长' }),
        ),
    );
    await Promise.all(
      office.unitIds
        .slice(0, size.incidents)
        .map((unit) =>
          record({ type: 'incident', on: dayOf(DAYS), units: participants([unit]), fault: 'late', level: 'district' }),
        ),
    );
    clock.set('2025-04-02T01:00:00.000Z');
    await installation.get(CloseMonth).close(office.editor, TEMPLATE);
    return await rowsOf(installation.get(DataSource));
  } finally {
    await installation.close();
    await place.remove();
  }
}

const dayOf = (day: number) => `${TEMPLATE}-${String(day).padStart(2, '0')}`;

async function rowsOf(database: DataSource): Promise<TemplateMonth> {
  const all = (table: string) => database.query<Row[]>(`SELECT * FROM ${table}`);
  const tables = ['ledger_event', 'ledger_entry', 'ledger_month'] as const;
  const chain: { table: (typeof tables)[number]; row: Row }[] = [];
  for (const table of tables) for (const row of await all(table)) chain.push({ table, row });
  chain.sort((a, b) => Number(a.row['seq']) - Number(b.row['seq']));
  return {
    chain,
    items: await all('item'),
    itemUnits: await all('item_unit'),
    itemSteps: await all('item_step'),
    itemRevisions: await all('item_revision'),
    cells: await all('standing_cell'),
    entries: chain.filter(({ table }) => table === 'ledger_entry').length,
  };
}
