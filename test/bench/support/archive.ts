import { bandsOf } from '@app/submission';
import { Random, type WrittenItem, writtenItem } from '@app/testing';
import { openBulk, type Bulk } from '../growth/bulk';
import { openInstallation } from './installation';
import { openOffice, type BenchOffice } from './office';
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
/** A band and the place of its item in one exact number, so that sorting it sorts the table's key. */
const PLACES = 2 ** 20;
const HALF = 2 ** 31;

/** The text of the item at a place, some 250 characters: the same in every run. */
export function textAt(place: number): WrittenItem {
  const random = new Random(place * 7_919 + 1);
  return writtenItem(random, { sentences: random.int(3, 8) });
}

export const idAt = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

export async function fillArchive(place: Place, items: number): Promise<Archive> {
  const installation = await openInstallation(place);
  const office = await openOffice(installation, '2014-01').finally(() => installation.close());
  const days = Math.ceil((items / A_MONTH) * 30.4);
  const dayAt = (i: number) => {
    const before = Math.floor(((items - 1 - i) * days) / items);
    return new Date(Date.parse(LAST_DAY) - before * DAY_MS).toISOString().slice(0, 10);
  };
  const bulk = await openBulk(place);
  const bands = await insertItems(bulk, office, items, dayAt);
  await insertBands(bulk, office, bands, dayAt);
  if (place.kind === 'mariadb') await bulk.run('ANALYZE TABLE item, item_unit, item_revision, item_band', []);
  await bulk.close();
  return { office, items, recent: Math.max(0, items - A_MONTH * 6 + 200) };
}

async function insertItems(bulk: Bulk, office: BenchOffice, items: number, dayAt: (i: number) => string) {
  let bands = new Float64Array(items * 24);
  let count = 0;
  for (let first = 0; first < items; first += BATCH) {
    const places = Array.from({ length: Math.min(BATCH, items - first) }, (_, i) => first + i);
    const texts = places.map(textAt);
    for (const [i, text] of texts.entries())
      for (const band of bandsOf(text)) {
        if (count === bands.length) bands = grown(bands);
        bands[count++] = (band + HALF) * PLACES + first + i;
      }
    await bulk.insert({
      item: places.map((i) => itemRow(office, i, dayAt(i), texts[i - first] as WrittenItem)),
      item_unit: places.map((i) => unitRow(office, i, dayAt(i))),
      item_revision: places.map((i) => revisionRow(i, dayAt(i), texts[i - first] as WrittenItem)),
    });
  }
  return bands.subarray(0, count).sort();
}

function grown(bands: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.ceil(bands.length * 1.25));
  larger.set(bands);
  return larger;
}

/** In the order of the key: a table that grew by itself is no smaller, but takes hours to grow. */
async function insertBands(bulk: Bulk, { officeId }: BenchOffice, bands: Float64Array, dayAt: (i: number) => string) {
  for (let first = 0; first < bands.length; first += BAND_ROWS) {
    const rows = Array.from(bands.subarray(first, first + BAND_ROWS), (key) => ({
      office_id: officeId,
      band: Math.floor(key / PLACES) - HALF,
      submitted_on: dayAt(key % PLACES),
      item_id: idAt(key % PLACES),
    }));
    await bulk.insert({ item_band: rows });
  }
}

/** Whoever the text says it is from: units take turns, so that each has as many items as in a district. */
export const unitIdAt = ({ unitIds }: BenchOffice, place: number) => unitIds[place % unitIds.length] as number;

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
