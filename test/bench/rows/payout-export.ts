import type { Caller } from '@app/kernel';
import { type Bulk, openBulk } from '../growth/bulk';
import type { SheetMade, SheetWanted } from '../processes/sheet-export';
import { idAt } from '../support/archive';
import { environmentOf, openInstallation } from '../support/installation';
import { type BenchOffice, openOffice } from '../support/office';
import { aPlace, type Kind } from '../support/places';
import { AS_WORKER, Helper } from '../support/processes';
import { measured } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const LINES = 100_000;
/** Lines made and written together. */
const BATCH = 5_000;
/** MB above idle that the export may take. */
const MOST = 200;
const BATCH_ID = '00000000-0000-4000-8000-000000000001';
const SCHEME_ID = '00000000-0000-4000-8000-000000000002';
const AT = '2014-07-08 02:00:00.000';

/** A batch of one payment and one entry a person, drawn as a workbook with its annex. Measured once: memory does not vary with luck. */
export async function payoutExport(kind: Kind, size: Size): Promise<BenchRow> {
  const place = await aPlace(kind);
  try {
    const installation = await openInstallation(place);
    const office = await openOffice(installation, '2014-01').finally(() => installation.close());
    const lines = scaled(size, LINES);
    const bulk = await openBulk(place);
    await fill(bulk, office, lines);
    await bulk.close();
    const { idle, most, milliseconds, bytes } = await exported(place, { ...office.editor, role: 'finance' });
    const seconds = milliseconds / 1_000;
    return rowOf({
      id: `payout-export-${kind}`,
      what: `memory above idle of an export of ${lines} payout lines to XLSX, ${kind}`,
      against: 'what it may take',
      unit: 'MB',
      ours: measured([Math.max(1, most - idle)]),
      theirs: measured([MOST]),
      target: { atMost: 1 },
      note: `idle ${Math.round(idle)} MB; ${seconds.toFixed(1)} s for ${(bytes / 2 ** 20).toFixed(1)} MB, ordered, made and stored`,
    });
  } finally {
    await place.remove();
  }
}

async function exported(place: Parameters<typeof environmentOf>[0], caller: Caller): Promise<SheetMade> {
  const { helper } = await Helper.start<string>('sheet-export', environmentOf(place), AS_WORKER);
  try {
    const wanted: SheetWanted = { caller, batchId: BATCH_ID };
    return await helper.ask<SheetMade>(wanted);
  } finally {
    await helper.stop();
  }
}

async function fill(bulk: Bulk, { officeId, unitIds }: BenchOffice, lines: number): Promise<void> {
  const net = lines * 2_000;
  await bulk.insert({
    payout_scheme: [
      {
        ...{ id: SCHEME_ID, office_id: officeId, title: '信息奖励', asset: 'yuan', recipient: 'person' },
        ...{ tax_class: 'none', budget_source: '信息工作经费', created_by: 1, created_at: AT },
      },
    ],
    payout_batch: [
      {
        ...{ id: BATCH_ID, office_id: officeId, scheme_id: SCHEME_ID, through_month: '2014-06', pay_on: '2014-07-10' },
        ...{ state: 'draft', lines, gross: net, tax: 0, created_by: 1, created_at: AT, drawn_at: AT },
      },
    ],
  });
  const unitOf = (i: number) => unitIds[i % unitIds.length] ?? 0;
  for (let first = 0; first < lines; first += BATCH) {
    const places = Array.from({ length: Math.min(BATCH, lines - first) }, (_, i) => first + i);
    await bulk.insert({
      item: places.map((i) => ({
        ...{ id: idAt(i), office_id: officeId, title: `关于第${i + 1}项重点工作进展情况的报告`, contributors: '[]' },
        ...{ submitted_on: '2014-03-05', event_no: i + 1, submitted_by: 1, created_at: AT, seal: '' },
        ...{ unit_id: unitOf(i), status: 'adopted', steps: 1, revisions: 1 },
      })),
      ledger_entry: places.map((i) => entryRow(officeId, i, unitOf(i))),
      payout_line: places.map((i) => ({
        ...{ batch_id: BATCH_ID, line_no: i + 1, unit_id: unitOf(i), person: personAt(i), gross: 2_000, tax: 0 },
      })),
      payout_entry: places.map((i) => ({
        ...{ office_id: officeId, entry_seq: SEQ + i, asset: 'yuan', unit_id: unitOf(i), person: personAt(i) },
        ...{ amount: 2_000, batch_id: BATCH_ID, line_no: i + 1 },
      })),
    });
  }
}

/** Beyond what the office's own chain uses. */
const SEQ = 1_000_000;
const personAt = (i: number) => `张某${i + 1}`;

function entryRow(officeId: number, i: number, unitId: number) {
  return {
    ...{ office_id: officeId, seq: SEQ + i, scope: `item:${idAt(i)}`, event_seq: i + 1, cause_seq: i + 1 },
    ...{ unit_id: unitId, person: personAt(i), asset: 'yuan', amount: 2_000, occurred_on: '2014-03-05' },
    ...{ period: '2014-03', booked_month: '2014-03', rule_id: 'money', row_id: 'm1', clause: '4.1' },
    ...{ regulation_id: 'district-info', regulation_version: 1, regulation_sha256: '0'.repeat(64) },
    ...{ arithmetic: '20 元', source_kind: 'adoption', source_level: 'district', source_detail: '政务@district' },
    ...{ actor_id: 1, recorded_at: AT, hash: '0'.repeat(64) },
  };
}
