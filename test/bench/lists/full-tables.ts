import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { RecordAdoption } from '@app/editorial';
import { addMonths, monthOf, type Month } from '@app/kernel';
import { type Bulk, openBulk } from '../growth/bulk';
import type { Row } from '../growth/template-month';
import { openInstallation } from '../support/installation';
import { type BenchOffice, contributorsOf, openOffice, submitItems } from '../support/office';
import type { Place } from '../support/places';

/** An office's tables of many years, filled past the product: plausible rows, without seals, for what only lists them. */
export interface FullTables {
  readonly office: BenchOffice;
  readonly items: number;
  /** Of the one in whose hands everything is that belongs to somebody. */
  readonly accountId: number;
}

/** Months the rows are spread over. */
const MONTHS = 60;
const LAST_MONTH: Month = '2014-03';
const FIRST_MONTH = addMonths(LAST_MONTH, 1 - MONTHS);
/** Rows made before they are written. */
const BATCH = 5_000;
/** Rows from which on it is quicker to sort them for an index at once. */
const MANY = 50_000;

export const UPPER_LIST = 'list-0';
export const PAYOUT_BATCH = 'batch-0';
export const WEBHOOK = 'webhook-0';
export const LINES_OF_A_LIST = 200;

/** Fills the tables beside nobody: programs that look at them meanwhile would wait, and be waited for. */
export async function fillTables(place: Place, items: number): Promise<FullTables> {
  const { office, templates, columns } = await begin(place);
  const bulk = await openBulk(place);
  const all = tables(office, items, templates);
  const building: Promise<void>[] = [];
  for (const [table, { rows, row }] of Object.entries(all)) {
    const build = rows < MANY ? undefined : await bulk.withoutIndexes(table);
    await fill(bulk, table, columns(table), rows, row);
    // The next table is filled while the indexes of the last one are sorted.
    if (build) building.push(build());
  }
  await Promise.all(building);
  await bulk.run('UPDATE ledger_head SET seq = ? WHERE office_id = ?', [items * 3, office.officeId]);
  // Nobody is to be told of what was filled in, least of all while lists are measured.
  await bulk.run(`UPDATE notice_place SET place = ? WHERE stream = 'ledger'`, [String(items * 3)]);
  if (place.kind === 'mariadb') await bulk.run(`ANALYZE TABLE ${Object.keys(all).join(', ')}`, []);
  else await bulk.run('ANALYZE', []);
  await bulk.close();
  return { office, items, accountId: office.editor.accountId };
}

/** An office with one item and its adoption, as the product stores them; what they are copied into is known by its columns. */
async function begin(place: Place) {
  const installation = await openInstallation(place);
  try {
    const office = await openOffice(installation, FIRST_MONTH);
    const [item] = await submitItems(installation, office, 1, `${FIRST_MONTH}-01`);
    await installation
      .get(RecordAdoption)
      .record(
        { caller: office.editor, idempotencyKey: null, dryRun: false },
        { itemId: item?.id ?? '', publication: '政务', occurredOn: `${FIRST_MONTH}-02`, fields: { form: 'single' } },
      );
    const database = installation.get(DataSource);
    return { office, templates: await templatesOf(database), columns: (table: string) => columnsOf(database, table) };
  } finally {
    await installation.close();
  }
}

async function fill(
  bulk: Bulk,
  table: string,
  columns: readonly ColumnMetadata[],
  rows: number,
  row: (i: number) => Row,
): Promise<void> {
  const blank = Object.fromEntries(columns.map((column) => [column.databaseName, blankOf(column)]));
  for (let first = 0; first < rows; first += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, rows - first) }, (_, i) => ({ ...blank, ...row(first + i) }));
    await bulk.insert({ [table]: some });
  }
}

function columnsOf(database: DataSource, table: string): readonly ColumnMetadata[] {
  const found = database.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!found) throw new Error(`there is no table ${table}`);
  return found.columns;
}

function blankOf({ isNullable, type }: ColumnMetadata): unknown {
  if (isNullable) return null;
  if (['int', 'integer', 'bigint'].includes(String(type))) return 0;
  if (type === 'date') return '2014-01-01';
  return String(type).startsWith('datetime') ? '2014-01-01 00:00:00.000' : '';
}

/** Events and entries as the product stores them, to be copied. */
interface Templates {
  readonly submission: Row;
  readonly adoption: Row;
  readonly entry: Row;
}

async function templatesOf(database: DataSource): Promise<Templates> {
  const events = await database.query<Row[]>('SELECT * FROM ledger_event ORDER BY seq');
  const [entry] = await database.query<Row[]>('SELECT * FROM ledger_entry ORDER BY seq');
  const of = (type: string) => events.find((event) => event['type'] === type);
  const [submission, adoption] = [of('submission'), of('adoption')];
  if (!submission || !adoption || !entry) throw new Error('there is nothing to copy');
  return { submission, adoption, entry };
}

/** As spread as the ids the product gives, and the same in every run. */
export function idAt(i: number): string {
  const hex = createHash('md5').update(String(i)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Of a hundred: how many hold the common word, a rare one and the rarest. */
const oneOf = (i: number, common: string, rare: string, rarest: string) =>
  i % 1_000 === 7 ? rarest : i % 20 === 3 ? rare : common;

export const publicationAt = (i: number) => oneOf(i, '政务@district', '政府专报@city', '省刊@province');
export const statusAt = (i: number) => oneOf(i, 'adopted', 'not_used', 'returned');

type Table = { readonly rows: number; readonly row: (i: number) => Row };

function tables(
  { officeId: office_id, unitIds, editor }: BenchOffice,
  items: number,
  { submission, adoption, entry }: Templates,
): Readonly<Record<string, Table>> {
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(FIRST_MONTH, i));
  /** Evenly over the months; the same for every table. */
  const dayAt = (i: number, of: number) => {
    const share = (i / of) * MONTHS;
    const day = 1 + Math.floor((share % 1) * 28);
    return `${months[Math.min(MONTHS - 1, Math.floor(share))] ?? LAST_MONTH}-${String(day).padStart(2, '0')}`;
  };
  const two = (n: number) => String(n).padStart(2, '0');
  const instantAt = (i: number, of: number) =>
    `${dayAt(i, of)} ${two(i % 24)}:${two((i * 7) % 60)}:${two((i * 11) % 60)}.${String(i % 1_000).padStart(3, '0')}`;
  const unitAt = (i: number) => contributorsOf(i, unitIds)[0] ?? 0;
  const titleAt = (i: number) => `关于第${i + 1}项重点工作${i % 1_000 === 7 ? '春耕备耕' : ''}进展情况的报告`;
  const [tenth, hundredth] = [Math.ceil(items / 10), Math.ceil(items / 100)];
  const read = (template: Row) => ({
    template,
    content: JSON.parse(String(template['content'])) as Record<string, unknown>,
    told: JSON.parse(String(template['words'])) as Record<string, unknown>,
  });
  const [submitted, taken] = [read(submission), read(adoption)];
  const eventAt = (i: number): Row => {
    const adopted = i % 2 === 1;
    const { template, content, told } = adopted ? taken : submitted;
    const [day, item] = [dayAt(i, items), idAt(i - (i % 2))];
    const units = contributorsOf(i - (i % 2), unitIds).map((unit) => ({ person: null, unit: String(unit), weight: 1 }));
    const [, level = ''] = publicationAt(i).split('@');
    const fields = adopted ? { form: 'single', level, pub: publicationAt(i) } : {};
    return {
      ...{ ...template, seq: 10 + i, occurred_on: day, recorded_at: `${day} 01:02:03.004` },
      ...{ booked_month: monthOf(day), subject_month: monthOf(day), natural_key: `key-${i}` },
      ...{ scope: `item:${item}`, item_id: item },
      content: JSON.stringify({ ...content, fields, item, on: day, units }),
      words: JSON.stringify({ ...told, about: { title: titleAt(i) } }),
    };
  };
  return {
    item: {
      rows: items,
      row: (i) => ({
        ...{ id: idAt(i), office_id, title: titleAt(i), submitted_on: dayAt(i, items) },
        contributors: JSON.stringify(contributorsOf(i, unitIds).map((unitId) => ({ unitId, person: null, weight: 1 }))),
        ...{ event_no: i + 10, submitted_by: 1, created_at: instantAt(i, items), unit_id: unitAt(i) },
        ...{ status: statusAt(i), kind: oneOf(i, '动态', '建议', '问题'), steps: 1, revisions: 1 },
      }),
    },
    item_unit: {
      rows: items,
      row: (i) => ({
        ...{ unit_id: unitAt(i), submitted_on: dayAt(i, items), item_id: idAt(i), created_at: instantAt(i, items) },
      }),
    },
    item_step: {
      rows: items,
      row: (i) => ({
        ...{ item_id: idAt(i), no: 1, from_status: 'submitted', recorded_at: instantAt(i, items) },
        ...(i < hundredth
          ? { action: 'declare_urgent', to_status: 'submitted', details: urgent(instantAt(i, hundredth)) }
          : { action: 'return', to_status: 'returned', details: '{}', words: '请补充数据' }),
      }),
    },
    item_adoption: {
      rows: items,
      row: (i) => ({ office_id, event_no: 10 + i, item_id: idAt(i), publication: publicationAt(i) }),
    },
    item_urgency: {
      rows: hundredth,
      row: (i) => ({
        ...{ item_id: idAt(i), office_id, severity: '一般', aware_at: instantAt(i, hundredth) },
        proposal: oneOf(i, 'confirmed', 'dismissed', 'open'),
      }),
    },
    ledger_event: { rows: items, row: eventAt },
    ledger_entry: {
      rows: items,
      row: (i) => ({
        ...{ ...entry, seq: items + 10 + i, scope: `item:${idAt(i)}`, event_seq: 10 + i, unit_id: unitAt(i) },
        ...{ occurred_on: dayAt(i, items), booked_month: monthOf(dayAt(i, items)), cause_seq: 10 + i },
        ...{ asset: i % 3 === 2 ? 'yuan' : 'point', source_kind: oneOf(i, 'adoption', 'instruction', 'quota') },
        ...{ source_level: publicationAt(i).split('@')[1] ?? '', recorded_at: instantAt(i, items) },
      }),
    },
    issue: {
      rows: tenth,
      row: (i) => ({
        ...{ id: idAt(i), office_id, publication: publicationAt(i), issued_on: dayAt(i, tenth), version: 1 },
        ...{ status: oneOf(i, 'closed', 'called_off', 'open'), changed_by: '王编辑' },
        ...{ series: 'all', number: i + 1, cumulative_no: i + 1 },
      }),
    },
    issue_line: {
      rows: items,
      row: (i) => ({
        ...{ office_id, event_no: 10 + i, issue_id: idAt(Math.floor(i / 10)), item_id: idAt(i) },
        ...{ place: (i % 10) + 1, revision: 1 },
      }),
    },
    item_merger: {
      rows: tenth,
      row: (i) => ({
        ...{ office_id, item_id: idAt(i * 10 + 1), into_id: idAt(i * 10), place: 1 },
        ...{ merged_at: instantAt(i, tenth), merged_by: '王编辑' },
      }),
    },
    commissioned_draft: {
      rows: hundredth,
      row: (i) => ({ id: idAt(i), office_id, topic: titleAt(i), asked_at: instantAt(i, hundredth) }),
    },
    asked_unit: {
      rows: tenth,
      row: (i) => ({
        ...{ draft_id: idAt(Math.floor(i / 10)), unit_id: unitIds[i % unitIds.length], office_id, topic: titleAt(i) },
        ...{ state: oneOf(i, 'concluded', 'cancelled', 'asked') },
        ...{ asked_at: instantAt(i, tenth), due_at: instantAt(i, tenth) },
      }),
    },
    upper_list: {
      rows: hundredth,
      row: (i) => ({
        id: `list-${i}`,
        office_id,
        name: '采用清单',
        status: 'open',
        loaded_at: instantAt(i, hundredth),
      }),
    },
    // The adoption of each recorded line stands: to find what an open one may be about is measured by `duplicates`.
    upper_list_line: {
      rows: tenth,
      row: (i) => ({
        ...{ list_id: `list-${Math.floor(i / LINES_OF_A_LIST)}`, no: (i % LINES_OF_A_LIST) + 1, office_id },
        ...{ title: titleAt(i), fingerprint: idAt(i), status: i % 3 === 0 ? 'not_ours' : 'recorded', event_no: 10 + i },
        item_id: idAt(i),
      }),
    },
    happening: {
      rows: items,
      row: (i) => ({
        ...{ id: idAt(i).replaceAll('-', ''), office_id, kind: noticeKindAt(i), at: instantAt(i, items) },
        facts: JSON.stringify({ item: idAt(i), ...(noticeKindAt(i) === 'item_returned' && { step: 1 }) }),
      }),
    },
    notice: {
      rows: items,
      row: (i) => ({
        ...{ account_id: editor.accountId, happening_id: idAt(i).replaceAll('-', ''), kind: noticeKindAt(i) },
        ...{ at: instantAt(i, items), read_at: i % 1_000 === 7 ? null : instantAt(i, items) },
      }),
    },
    audit_record: {
      rows: items,
      row: (i) => ({
        ...{ office_id, seq: 1_000 + i, at: instantAt(i, items), account_id: (i % 300) + 1, name: `某人${i % 300}` },
        ...{ role: 'editor', action: oneOf(i, 'session.begin', 'account.assign', 'item.purge') },
        ...{ outcome: i % 50 === 9 ? 'refused' : 'done', subject: titleAt(i), detail: '{}', address: '10.0.0.1' },
      }),
    },
    account: {
      rows: 2_000,
      row: (i) => ({
        ...{ id: 10_000 + i, office_id, login: `account-${i}`, role: oneOf(i, 'liaison', 'editor', 'finance') },
        ...{ unit_id: unitAt(i), name: `某人${i}`, disabled_at: i % 10 === 0 ? instantAt(i, 2_000) : null },
      }),
    },
    job: {
      rows: hundredth,
      row: (i) => ({
        ...{ id: idAt(i), office_id, kind: oneOf(i, 'import.run', 'import.check', 'ledger.verification') },
        ...{ requested_by: editor.accountId, state: oneOf(i, 'done', 'failed', 'cancelled'), input: 'null' },
        ...{ requested_at: instantAt(i, hundredth), finished_at: '2999-01-01 00:00:00.000' },
      }),
    },
    import_batch: {
      rows: hundredth,
      row: (i) => ({
        ...{ id: idAt(i), office_id, kind: oneOf(i, 'items', 'adoptions', 'incidents'), problems: '[]' },
        ...{ state: oneOf(i, 'done', 'refused', 'undone'), requested_at: instantAt(i, hundredth), sha256: idAt(i) },
      }),
    },
    payout_batch: {
      rows: hundredth,
      row: (i) => ({
        ...{
          id: `batch-${i}`,
          office_id,
          scheme_id: `scheme-${i % 3}`,
          state: oneOf(i, 'filed', 'discarded', 'drawn'),
        },
        ...{ created_at: instantAt(i, hundredth), through_month: '2014-03' },
      }),
    },
    payout_line: {
      rows: tenth,
      row: (i) => ({ batch_id: PAYOUT_BATCH, line_no: i + 1, unit_id: unitAt(i), gross: 100, tax: 0 }),
    },
    payout_entry: {
      rows: items,
      row: (i) => ({
        ...{ office_id, entry_seq: items + 10 + i, asset: 'yuan', unit_id: unitAt(i), amount: 100 },
        ...(i % 100 === 7
          ? { batch_id: null, left_because: 'no_author' }
          : { batch_id: PAYOUT_BATCH, line_no: Math.floor(i / 10) + 1 }),
      }),
    },
    payout_payee: {
      rows: hundredth,
      row: (i) => ({
        ...{ id: idAt(i), office_id, unit_id: unitAt(i), person: `某人${i}`, holder: `某人${i}`, card_tail: '1234' },
        recorded_at: instantAt(i, hundredth),
      }),
    },
    webhook: {
      rows: 1,
      row: (i) => ({ id: `webhook-${i}`, office_id, url: 'https://example.org', kinds: '[]' }),
    },
    webhook_delivery: {
      rows: tenth,
      row: (i) => ({
        ...{ id: idAt(i), webhook_id: WEBHOOK, office_id, kind: 'test', state: 'done', attempts: 1 },
        created_at: instantAt(i, tenth),
      }),
    },
  };
}

const urgent = (at: string) =>
  JSON.stringify({ severity: '一般', phoneMinutes: 60, writtenMinutes: 120, happenedAt: iso(at), awareAt: iso(at) });
const iso = (at: string) => `${at.replace(' ', 'T')}Z`;

export const noticeKindAt = (i: number) => oneOf(i, 'item_received', 'item_returned', 'instructed');
