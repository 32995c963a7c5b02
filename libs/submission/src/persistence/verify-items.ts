import type { IntegrityFinding } from '@app/kernel';
import { eventsWithoutWords } from '@app/ledger';
import { findRows, readRows, type Tx } from '@app/platform';
import { PURGED_TITLE, type Contributor } from '../domain/item';
import { nextStatus, type ItemAction, type ItemStatus } from '../domain/item-life';
import type { ItemStep } from '../domain/item-step';
import { urgencyOf } from '../domain/urgency';
import { toStep } from './item-steps';
import {
  ItemAdoptionRow,
  ItemFollowUpRow,
  ItemRevisionRow,
  ItemRow,
  ItemStepRow,
  ItemUnitRow,
  ItemUrgencyRow,
} from './rows';
import { digestOf, sealOfItem, sealOfRevision, sealOfStep } from './seals';

const PAGE = 500;
/** Without the sign, which to others means nothing, SQLite would sort all items of the office by number for each page. */
const NEXT = `WHERE +office_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`;

/** Everything kept of one item. */
interface Kept {
  readonly item: ItemRow;
  readonly links: readonly ItemUnitRow[];
  readonly steps: readonly ItemStepRow[];
  readonly revisions: readonly ItemRevisionRow[];
  readonly adoptions: readonly ItemAdoptionRow[];
  readonly urgencies: readonly ItemUrgencyRow[];
  readonly followUps: readonly ItemFollowUpRow[];
}

/** Works every item's state out again from its steps and revisions, and names every row that is not what it must be. */
export async function* verifyItems(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  for (let after = ''; ;) {
    const items = await readRows(tx, ItemRow, NEXT, [officeId, after]);
    const itemId = items.map(({ id }) => id);
    if (itemId.length > 0) {
      const links = byItem(await findRows(tx, ItemUnitRow, { itemId }, 'itemId'));
      const steps = byItem(await findRows(tx, ItemStepRow, { itemId }, 'no'));
      const revisions = byItem(await findRows(tx, ItemRevisionRow, { itemId }, 'no'));
      const adoptions = byItem(await findRows(tx, ItemAdoptionRow, { itemId }, 'eventNo'));
      const urgencies = byItem(await findRows(tx, ItemUrgencyRow, { itemId }, 'itemId'));
      const followUps = byItem(await findRows(tx, ItemFollowUpRow, { itemId }, 'itemId'));
      for (const item of items) {
        const of = <R>(rows: ReadonlyMap<string, R[]>) => rows.get(item.id) ?? [];
        yield* wrongWith({
          item,
          links: of(links),
          steps: of(steps),
          revisions: of(revisions),
          adoptions: of(adoptions),
          urgencies: of(urgencies),
          followUps: of(followUps),
        });
      }
    }
    if (items.length < PAGE) break;
    after = items.at(-1)?.id ?? after;
  }
  yield* lostWords(tx, officeId);
}

function* wrongWith(kept: Kept): Iterable<IntegrityFinding> {
  const { item } = kept;
  const expected = sealOfItem(item);
  if (expected !== item.seal)
    yield { table: 'item', row: `id ${item.id}`, expected, found: item.seal, message: '信息的内容与其封印不符' };
  else yield* wrongLinks(kept);
  yield* wrongSteps(kept);
  yield* wrongRevisions(kept);
  yield* wrongUrgency(kept);
}

function* wrongLinks({ item, links }: Kept): Iterable<IntegrityFinding> {
  const line = (unitId: number, on: string, at: Date) => `${unitId} ${on} ${at.toISOString()}`;
  const units = new Set((JSON.parse(item.contributors) as Contributor[]).map(({ unitId }) => unitId));
  const { submittedOn } = item;
  const wanted = submittedOn === null ? [] : [...units].map((unit) => line(unit, submittedOn, item.createdAt));
  yield* differing(
    'item_unit',
    item,
    wanted,
    links.map((link) => line(link.unitId, link.submittedOn, link.createdAt)),
    '信息与供稿单位的对应关系不符',
  );
}

/** Steps that are not as they were written, and a status, a submission or adoptions that do not follow from them. */
function* wrongSteps({ item, steps, adoptions }: Kept): Iterable<IntegrityFinding> {
  let status: ItemStatus | 'start' = 'start';
  const standing = new Map<number, string>();
  for (const [i, step] of steps.entries()) {
    const row = `item ${item.id} no ${step.no}`;
    const seal = sealOfStep(step);
    if (step.no !== i + 1) {
      yield { table: 'item_step', row, expected: String(i + 1), found: String(step.no), message: '办理步骤不连续' };
      return;
    }
    if (seal !== step.seal || !wordsFit(step, item.status === 'purged'))
      yield { table: 'item_step', row, expected: seal, found: step.seal, message: '办理步骤的内容与其封印不符' };
    const to = nextStatus(step.action as ItemAction, status);
    if (step.from !== status || step.to !== to)
      yield {
        table: 'item_step',
        row,
        expected: `${status} → ${to ?? '?'}`,
        found: `${step.from} → ${step.to}`,
        message: '这一步不能从前一步走到',
      };
    status = step.to as ItemStatus;
    takeIn(step, standing);
  }
  if (steps.length !== item.steps || status !== item.status)
    yield {
      table: 'item',
      row: `id ${item.id}`,
      expected: `${status}, ${steps.length} steps`,
      found: `${item.status}, ${item.steps} steps`,
      message: '信息的现状与办理步骤不符',
    };
  const message = '信息与采用刊物的对应关系不符';
  const found = adoptions.map(({ eventNo, publication }) => `${eventNo} ${publication}`);
  const wanted = [...standing].map(([eventNo, publication]) => `${eventNo} ${publication}`);
  yield* differing('item_adoption', item, wanted, found, message);
}

/** What lists show of urgent items is what their steps say. */
function* wrongUrgency({ item, steps, urgencies, followUps }: Kept): Iterable<IntegrityFinding> {
  const told = readableSteps(steps);
  const urgency = told && urgencyOf(told);
  const line = (severity: string, awareAt: Date, proposal: string) =>
    `${severity} ${awareAt.toISOString()} ${proposal}`;
  const wanted = urgency ? [line(urgency.severity.name, urgency.awareAt, urgency.proposal?.state ?? 'none')] : [];
  const found = urgencies.map(({ severity, awareAt, proposal }) => line(severity, awareAt, proposal));
  yield* differing('item_urgency', item, wanted, found, '紧急信息的登记与办理步骤不符');
  const follows = (told ?? []).flatMap(({ action, details }) =>
    action === 'follow' ? [`${JSON.stringify(details['first'])} ${JSON.stringify(details['no'])}`] : [],
  );
  const chained = followUps.map(({ firstId, no }) => `${JSON.stringify(firstId)} ${no}`);
  yield* differing('item_follow_up', item, follows, chained, '续报的次序与办理步骤不符');
}

/** Null where one cannot be read: it was named for its seal already. */
function readableSteps(rows: readonly ItemStepRow[]): ItemStep[] | null {
  try {
    return rows.map(toStep);
  } catch {
    return null;
  }
}

function takeIn({ action, details }: ItemStepRow, standing: Map<number, string>): void {
  const { event, publication } = readable(details);
  if (action === 'adopt') standing.set(Number(event), String(publication));
  if (action === 'cancel_adoption' || action === 'cancel_last_adoption') standing.delete(Number(event));
}

/** A step whose details cannot be read was named for its seal already. */
function readable(details: string): { event?: unknown; publication?: unknown } {
  try {
    return (JSON.parse(details) ?? {}) as object;
  } catch {
    return {};
  }
}

/** Words that were purged are gone with their salt; their digest stays, under the seal. */
function wordsFit({ words, salt, digest }: ItemStepRow, purged: boolean): boolean {
  if (words === null || salt === null) return words === null && salt === null && (digest === null || purged);
  return digestOf(salt, words) === digest;
}

/** Events of the ledger whose words are gone although their item was never purged. */
async function* lostWords(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  for await (const { seq, itemId } of eventsWithoutWords(tx, officeId)) {
    const [item] = await findRows(tx, ItemRow, { officeId, id: itemId }, 'id');
    if (item?.status === 'purged') continue;
    const message = `第 ${seq} 号事件的标题或说明不见了，而信息没有被紧急清除`;
    yield {
      table: 'ledger_event',
      row: `office ${officeId}, no. ${seq}`,
      expected: '有标题或说明',
      found: '没有',
      message,
    };
  }
}

function* wrongRevisions({ item, revisions }: Kept): Iterable<IntegrityFinding> {
  for (const [i, revision] of revisions.entries()) {
    const { no, salt, title, body, digest } = revision;
    const row = `item ${item.id} no ${no}`;
    const seal = sealOfRevision(revision);
    const fits =
      salt === null ? item.status === 'purged' && title + body === '' : digestOf(salt, title, body) === digest;
    if (no !== i + 1 || seal !== revision.seal || !fits)
      yield { table: 'item_revision', row, expected: seal, found: revision.seal, message: '文稿的内容与其封印不符' };
  }
  const newest = revisions.at(-1);
  const title = item.status === 'purged' ? PURGED_TITLE : (newest?.title ?? item.title);
  if (revisions.length !== item.revisions || title !== item.title)
    yield {
      table: 'item',
      row: `id ${item.id}`,
      expected: `${revisions.length}: ${title}`,
      found: `${item.revisions}: ${item.title}`,
      message: '信息的标题或稿次与其文稿不符',
    };
}

function* differing(
  table: string,
  { id }: ItemRow,
  wanted: readonly string[],
  actual: readonly string[],
  message: string,
): Iterable<IntegrityFinding> {
  const [expected, found] = [[...wanted].sort().join('; '), [...actual].sort().join('; ')];
  if (expected !== found) yield { table, row: `item ${id}`, expected, found, message };
}

function byItem<R extends { readonly itemId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const same = found.get(row.itemId);
    if (same) same.push(row);
    else found.set(row.itemId, [row]);
  }
  return found;
}
