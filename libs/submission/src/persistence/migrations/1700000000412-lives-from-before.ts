import { canonicalJson } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nextStatus, type ItemAction, type ItemStatus } from '../../domain/item-life';
import { digestOf, newSalt, sealOfItem, sealOfRevision, sealOfStep } from '../seals';

const PAGE = 200;

type Row = Readonly<Record<string, string | number | null>>;

/** What happened to an item, as the ledger has it. */
interface Told {
  readonly action: ItemAction;
  readonly event: Row;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Gives items from before their lives were kept the steps that follow from the ledger, and their title as the first revision.
 * Item by item, so that no transaction grows with the archive; what was begun and broken off is begun anew.
 */
export class LivesFromBefore1700000000412 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (;;) {
      const items = (await runner.query(
        `SELECT id, office_id, title, CAST(submitted_on AS CHAR) AS submitted_on, contributors, event_no, submitted_by,
           CAST(created_at AS CHAR) AS created_at, seal
         FROM item WHERE steps = 0 AND event_no IS NOT NULL ORDER BY id LIMIT ${PAGE}`,
      )) as Row[];
      for (const item of items) await giveLife(runner, item);
      if (items.length < PAGE) return;
    }
  }

  /** The lives go with their tables. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

async function giveLife(runner: QueryRunner, item: Row): Promise<void> {
  const [id, office] = [text(item['id']), item['office_id']];
  for (const table of ['item_step', 'item_revision', 'item_adoption'])
    await runner.query(`DELETE FROM ${table} WHERE item_id = ?`, [id]);
  let status: ItemStatus | 'start' = 'start';
  let no = 0;
  for (const { action, event, details } of await toldOf(runner, item)) {
    const to = nextStatus(action, status);
    if (to === undefined) continue;
    no += 1;
    await insert(runner, 'item_step', stepOf(id, no, action, status, to, event, details));
    if (action === 'adopt')
      await insert(runner, 'item_adoption', {
        office_id: office as number,
        event_no: details['event'] as number,
        item_id: id,
        publication: details['publication'] as string,
      });
    status = to;
  }
  await insert(runner, 'item_revision', revisionOf(item));
  await runner.query('UPDATE item SET status = ?, steps = ?, revisions = 1, seal = ? WHERE id = ?', [
    status,
    no,
    newSealOf(item),
    id,
  ]);
}

/** The submission, the adoptions that stand, and last whether the submission was cancelled. */
async function toldOf(runner: QueryRunner, { id, office_id: office, event_no: submitted }: Row): Promise<Told[]> {
  const events = (await runner.query(
    `SELECT seq, type, target_seq, content, actor_id, actor_name, CAST(recorded_at AS CHAR) AS recorded_at
     FROM ledger_event WHERE office_id = ? AND scope = ? ORDER BY seq`,
    [office, `item:${text(id)}`],
  )) as Row[];
  const cancelled = new Map(
    events.filter(({ type }) => type === 'cancellation').map((event) => [Number(event['target_seq']), event]),
  );
  const told: Told[] = [];
  for (const event of events) {
    const seq = Number(event['seq']);
    if (seq === Number(submitted)) told.push({ action: 'submit', event, details: { event: seq, revision: 1 } });
    if (event['type'] !== 'adoption' || cancelled.has(seq)) continue;
    const { fields } = JSON.parse(text(event['content'])) as { readonly fields: { readonly pub?: string } };
    told.push({ action: 'adopt', event, details: { event: seq, publication: fields.pub ?? '' } });
  }
  const struck = cancelled.get(Number(submitted));
  if (struck) told.push({ action: 'strike', event: struck, details: { event: Number(submitted) } });
  return told;
}

function stepOf(
  itemId: string,
  no: number,
  action: ItemAction,
  from: ItemStatus | 'start',
  to: ItemStatus,
  event: Row,
  told: Told['details'],
): Row {
  const [actorId, actorName] = [Number(event['actor_id']), text(event['actor_name'])];
  const [recordedAt, details] = [instant(event['recorded_at']), canonicalJson(told)];
  const row = { itemId, no, action, from, to, actorId, actorName, recordedAt, details, digest: null };
  return {
    item_id: itemId,
    no,
    action,
    from_status: from,
    to_status: to,
    actor_id: actorId,
    actor_name: actorName,
    recorded_at: stored(recordedAt),
    details,
    words: null,
    salt: null,
    digest: null,
    seal: sealOfStep(row),
  };
}

function revisionOf(item: Row): Row {
  const [itemId, title, salt] = [text(item['id']), text(item['title']), newSalt()];
  const [writtenBy, recordedAt] = [Number(item['submitted_by']), instant(item['created_at'])];
  const digest = digestOf(salt, title, '');
  const row = { itemId, no: 1, kind: 'original', writtenBy, writerName: '', recordedAt, digest };
  return {
    item_id: itemId,
    no: 1,
    kind: 'original',
    title,
    body: '',
    written_by: writtenBy,
    writer_name: '',
    recorded_at: stored(recordedAt),
    salt,
    digest,
    seal: sealOfRevision(row),
  };
}

/** A seal that did not fit before is left as it is: no migration heals what was tampered with. */
function newSealOf(item: Row): string {
  const [id, officeId, title] = [text(item['id']), Number(item['office_id']), text(item['title'])];
  const [submittedOn, contributors] = [text(item['submitted_on']), text(item['contributors'])];
  const [eventNo, submittedBy, createdAt] = [
    Number(item['event_no']),
    Number(item['submitted_by']),
    instant(item['created_at']),
  ];
  const parts = [id, officeId, title, submittedOn, contributors, eventNo, submittedBy, createdAt.toISOString()];
  if (sha256Hex(canonicalJson(parts)) !== item['seal']) return text(item['seal']);
  const known = { id, officeId, title, submittedOn, contributors, eventNo, submittedBy, createdAt };
  return sealOfItem({ ...known, unitId: null, kind: null, occurredAt: null, contact: null });
}

async function insert(runner: QueryRunner, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  await runner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const instant = (value: unknown) => new Date(`${text(value).replace(' ', 'T')}Z`);
const stored = (at: Date) => at.toISOString().replace('T', ' ').slice(0, 23);
