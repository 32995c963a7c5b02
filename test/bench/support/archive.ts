import { bandsOf } from '@app/submission';
import { Random, type WrittenItem, writtenItem } from '@app/testing';
import { openBulk, type Bulk } from '../growth/bulk';
import type { Row } from '../growth/template-month';
import { openInstallation } from './installation';
import { openOffice, type BenchOffice, unitName, UNITS } from './office';
import type { Place } from './places';

/** An office's items of many years, each with its text and bands, without events: for what only reads items. */
export interface Archive {
  readonly office: BenchOffice;
  readonly items: number;
  /** The first item of the last six months. */
  readonly recent: number;
}

/** What an office of 120 units is handed in a month. */
const A_MONTH = 4_200;
/** Of the archive; the day after is today. */
export const LAST_DAY = '2014-03-19';
const DAY_MS = 86_400_000;
/** Items made before they are written. */
const BATCH = 5_000;
const BAND_ROWS = 50_000;

/** The text of an item of the last six months, some 250 characters: the same in every run. */
export function textAt(place: number): WrittenItem {
  const random = new Random(place * 7_919 + 1);
  return writtenItem(random, { sentences: random.int(3, 8) });
}

export const idAt = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/**
 * Fills an office's archive. Only the last six months are ever looked at, and only they are written anew; older items say
 * what these say, as reports do year after year. So the index is as large and as crowded as it would be, and what is held
 * here while it is filled does not grow with it.
 */
export async function fillArchive(place: Place, items: number): Promise<Archive> {
  const installation = await openInstallation(place);
  const office = await openOffice(installation, '2014-01').finally(() => installation.close());
  const recent = Math.max(0, items - A_MONTH * 6 + 200);
  const texts = new Texts(items, recent);
  const days = Math.ceil((items / A_MONTH) * 30.4);
  const dayNames = Array.from({ length: days + 1 }, (_, before) =>
    new Date(Date.parse(LAST_DAY) - before * DAY_MS).toISOString().slice(0, 10),
  );
  const dayAt = (i: number) => dayNames[Math.floor(((items - 1 - i) * days) / items)] ?? LAST_DAY;
  const bulk = await openBulk(place);
  const index = await Promise.all(TABLES.map((table) => bulk.withoutIndexes(table)));
  await insertItems(bulk, office, items, texts, dayAt);
  await insertBands(bulk, office, texts, dayAt);
  for (const build of index) await build();
  if (place.kind === 'mariadb') await bulk.run(`ANALYZE TABLE ${[...TABLES, 'item_band'].join(', ')}`, []);
  await bulk.close();
  return { office, items, recent };
}

const TABLES = ['item', 'item_unit', 'item_revision'];

/** Which text stands at which place. */
class Texts {
  private readonly written: readonly WrittenItem[];

  constructor(
    private readonly items: number,
    private readonly recent: number,
  ) {
    this.written = Array.from({ length: items - recent }, (_, i) => textAt(recent + i));
  }

  at(place: number): WrittenItem {
    return this.written[this.numberAt(place)] as WrittenItem;
  }

  /** Bands in order, each with the places of the items that have it. */
  *byBand(): Iterable<readonly [band: number, places: readonly number[]]> {
    const numbers = new Map<number, number[]>();
    for (const [number, text] of this.written.entries())
      for (const band of bandsOf(text)) {
        const known = numbers.get(band);
        if (known) known.push(number);
        else numbers.set(band, [number]);
      }
    for (const band of [...numbers.keys()].sort((a, b) => a - b)) yield [band, this.placesOf(numbers.get(band) ?? [])];
  }

  private placesOf(numbers: readonly number[]): number[] {
    const places: number[] = [];
    const all = this.written.length;
    // The text at the first place of all may stand anywhere among those written.
    const before = this.numberAt(0);
    for (const number of numbers)
      for (let place = (number - before + all) % all; place < this.items; place += all) places.push(place);
    return places.sort((a, b) => a - b);
  }

  private numberAt(place: number): number {
    const all = this.written.length;
    return (((place - this.recent) % all) + all) % all;
  }
}

async function insertItems(
  bulk: Bulk,
  office: BenchOffice,
  items: number,
  texts: Texts,
  dayAt: (i: number) => string,
): Promise<void> {
  for (let first = 0; first < items; first += BATCH) {
    const places = Array.from({ length: Math.min(BATCH, items - first) }, (_, i) => first + i);
    await bulk.insert({
      item: places.map((i) => itemRow(office, i, dayAt(i), texts.at(i))),
      item_unit: places.map((i) => unitRow(office, i, dayAt(i))),
      item_revision: places.map((i) => revisionRow(i, dayAt(i), texts.at(i))),
    });
  }
}

/** In the order of the key: a table that grew by itself is no smaller, but takes hours to grow. */
async function insertBands(bulk: Bulk, { officeId }: BenchOffice, texts: Texts, dayAt: (i: number) => string) {
  let rows: Row[] = [];
  for (const [band, places] of texts.byBand())
    for (const place of places) {
      rows.push({ office_id: officeId, band, submitted_on: dayAt(place), item_id: idAt(place) });
      if (rows.length < BAND_ROWS) continue;
      await bulk.insert({ item_band: rows });
      rows = [];
    }
  await bulk.insert({ item_band: rows });
}

/** Whoever the text says it is from: units take turns, so that each has as many items as in a district. */
export const unitIdAt = ({ unitIds }: BenchOffice, place: number) => unitIds[place % unitIds.length] as number;

export const unitNameAt = (place: number) => unitName(place % UNITS);

function itemRow(office: BenchOffice, i: number, day: string, text: WrittenItem) {
  const unitId = unitIdAt(office, i);
  return {
    ...{ id: idAt(i), office_id: office.officeId, title: text.title, submitted_on: day },
    contributors: JSON.stringify([{ unitId, person: null, weight: 1 }]),
    ...{ event_no: i + 1, submitted_by: 1, created_at: `${day} 00:00:00.000`, seal: '', unit_id: unitId },
    ...{ status: 'submitted', steps: 1, revisions: 1 },
  };
}

function unitRow(office: BenchOffice, i: number, day: string) {
  const unitId = unitIdAt(office, i);
  return { unit_id: unitId, submitted_on: day, item_id: idAt(i), created_at: `${day} 00:00:00.000` };
}

function revisionRow(i: number, day: string, { title, body }: WrittenItem) {
  return {
    ...{ item_id: idAt(i), no: 1, kind: 'original', title, body, written_by: 1, writer_name: '某人' },
    ...{ recorded_at: `${day} 00:00:00.000`, salt: '', digest: '', seal: '' },
  };
}
