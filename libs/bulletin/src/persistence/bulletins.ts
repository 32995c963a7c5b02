import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import {
  findRows,
  forUpdate,
  insertRows,
  ListQuery,
  locksRows,
  managerOf,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import type { BulletinContent, BulletinKind, BulletinStatus } from '../domain/bulletin';
import { type BulletinStep, ISSUED, LIVE } from '../domain/bulletin-life';
import type { WordSeals } from '../domain/content-seal';
import type { StoredBulletin } from '../domain/stored-bulletin';
import { BulletinCounterRow, BulletinNumberRow, BulletinRow, BulletinStepRow } from './rows';

export interface BulletinFilter {
  readonly status?: BulletinStatus;
  readonly kind?: BulletinKind;
  /** Only those that were issued. */
  readonly issued?: boolean;
}

/** What a list shows of a bulletin. */
export type BulletinHead = Pick<
  StoredBulletin,
  'id' | 'kind' | 'period' | 'status' | 'documentNo' | 'issuedOn' | 'createdAt'
> & { readonly title: string };

const HEAD = ['id', 'kind', 'period', 'title', 'status', 'documentNo', 'issuedOn', 'createdAt'] as const;
const AT_ONCE = 50;

/** Bulletins, their steps and their numbers. */
@Injectable()
export class Bulletins {
  async add(tx: Tx, bulletin: StoredBulletin): Promise<void> {
    await insertRows(tx, BulletinRow, [toRow(bulletin)]);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<StoredBulletin | null> {
    const row = await managerOf(tx).findOneBy(BulletinRow, { officeId, id });
    return row && toBulletin(row);
  }

  /** Whatever office it belongs to: a print does not say. */
  async byId(tx: Tx, id: string): Promise<StoredBulletin | null> {
    const row = await managerOf(tx).findOneBy(BulletinRow, { id });
    return row && toBulletin(row);
  }

  /** The one a period has, held by a transaction that may write. */
  async live(tx: Tx, officeId: number, period: string): Promise<StoredBulletin | null> {
    const where = { liveKey: liveKey({ officeId, period }) };
    const row = await managerOf(tx).findOne(BulletinRow, { where, ...forUpdate(tx) });
    return row && toBulletin(row);
  }

  /** The newest first, those after the given place; without what they say but for their titles. */
  async page(
    tx: Tx,
    officeId: number,
    filter: BulletinFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<BulletinHead[]> {
    const [rest, values] = listed(officeId, filter, after, limit);
    const rows = await readRows(tx, BulletinRow, rest, values, HEAD);
    return rows.map((row) => ({
      ...row,
      kind: row.kind as BulletinKind,
      status: row.status as BulletinStatus,
    }));
  }

  /** Changes a bulletin if it is still as it was read; false when somebody was faster. */
  async change(tx: Tx, { id, status, version }: StoredBulletin, to: StoredBulletin): Promise<boolean> {
    const { id: _id, officeId: _officeId, createdAt: _createdAt, ...changed } = toRow(to);
    const { affected } = await managerOf(tx).update(BulletinRow, { id, status, version }, changed);
    return affected === 1;
  }

  /** All of an office, some at a time, held by a transaction that may write: for a purge and for verifying. */
  async *all(tx: Tx, officeId: number): AsyncIterable<readonly StoredBulletin[]> {
    for (let after: readonly [Date, string] | undefined; ;) {
      const [rest, values] = listed(officeId, {}, after, AT_ONCE);
      const lock = locksRows(tx) ? ' FOR UPDATE' : '';
      const found = (await readRows(tx, BulletinRow, `${rest}${lock}`, values)).map(toBulletin);
      if (found.length > 0) yield found;
      const last = found.at(-1);
      if (!last || found.length < AT_ONCE) return;
      after = [last.createdAt, last.id];
    }
  }

  async addStep(tx: Tx, step: Omit<BulletinStep, 'no'>): Promise<BulletinStep> {
    const no = (await managerOf(tx).countBy(BulletinStepRow, { bulletinId: step.bulletinId })) + 1;
    const salt = newSalt();
    const row = { ...step, no, salt, digest: digestOf(salt, step.note) };
    await insertRows(tx, BulletinStepRow, [{ ...row, seal: sealOfStep(row) }]);
    return { ...step, no };
  }

  async steps(tx: Tx, bulletinId: string): Promise<BulletinStep[]> {
    const rows = await findRows(tx, BulletinStepRow, { bulletinId }, 'no');
    return rows.map(({ seal: _seal, salt: _salt, digest: _digest, ...row }) => ({
      ...row,
      action: row.action as BulletinStep['action'],
    }));
  }

  /** Steps that do not fit their seal. */
  async brokenSteps(tx: Tx, bulletinId: string): Promise<{ no: number; expected: string; found: string }[]> {
    return (await findRows(tx, BulletinStepRow, { bulletinId }, 'no')).flatMap((row) => {
      const digest = row.salt === null ? row.digest : digestOf(row.salt, row.note);
      const expected = sealOfStep({ ...row, digest });
      return expected === row.seal ? [] : [{ no: row.no, expected, found: row.seal }];
    });
  }

  /** Empties the notes of a bulletin's steps that hold one of the texts. */
  async emptyNotes(tx: Tx, bulletinId: string, texts: readonly string[]): Promise<void> {
    for (const { no, note } of await this.steps(tx, bulletinId))
      if (texts.some((text) => note.includes(text)))
        await managerOf(tx).update(BulletinStepRow, { bulletinId, no }, { note: '', salt: null });
  }

  /** The next number of a year; a rollback gives it back, and whoever else wants one waits. */
  async nextNo(tx: Tx, officeId: number, year: string): Promise<number> {
    const where = { officeId, year };
    const row = await managerOf(tx).findOne(BulletinCounterRow, { where, ...forUpdate(tx) });
    if (!row) await insertRows(tx, BulletinCounterRow, [{ ...where, lastNo: 1 }]);
    else await managerOf(tx).update(BulletinCounterRow, where, { lastNo: row.lastNo + 1 });
    return (row?.lastNo ?? 0) + 1;
  }

  /** False when the office has used the number before. */
  async takeNumber(tx: Tx, officeId: number, documentNo: string, bulletinId: string): Promise<boolean> {
    if (await managerOf(tx).existsBy(BulletinNumberRow, { officeId, documentNo })) return false;
    await insertRows(tx, BulletinNumberRow, [{ officeId, documentNo, bulletinId }]);
    return true;
  }
}

function listed(
  officeId: number,
  { status, kind, issued = false }: BulletinFilter,
  after: readonly [Date, string] | undefined,
  limit: number,
): [rest: string, values: unknown[]] {
  const query = new ListQuery(['created_at', 'id'], { descending: true })
    .where('office_id = ?', officeId)
    .whereGiven('status = ?', status)
    .whereGiven('kind = ?', kind);
  if (issued) query.whereIn('status', ISSUED);
  return query.behind(after).page(limit);
}

export const newSalt = (): string => randomBytes(16).toString('hex');

function toBulletin(row: BulletinRow): StoredBulletin {
  const { chainSeq, chainHash, content, wordSeals, withdrawnNo, withdrawnOn, withdrawnReason, ...rest } = row;
  const { liveKey: _liveKey, title: _title, ...stored } = rest;
  return {
    ...stored,
    kind: row.kind as BulletinKind,
    status: row.status as BulletinStatus,
    content: JSON.parse(content) as BulletinContent,
    wordSeals: JSON.parse(wordSeals) as WordSeals,
    chainHead: { seq: chainSeq, hash: chainHash },
    withdrawn:
      withdrawnNo === null || withdrawnOn === null
        ? null
        : { documentNo: withdrawnNo, on: withdrawnOn, reason: withdrawnReason ?? '' },
  };
}

function toRow({ content, wordSeals, chainHead, withdrawn, ...rest }: StoredBulletin): BulletinRow {
  return {
    ...rest,
    liveKey: LIVE.includes(rest.status) ? liveKey(rest) : null,
    title: content.title,
    content: JSON.stringify(content),
    wordSeals: JSON.stringify(wordSeals),
    chainSeq: chainHead.seq,
    chainHash: chainHead.hash,
    withdrawnNo: withdrawn?.documentNo ?? null,
    withdrawnOn: withdrawn?.on ?? null,
    withdrawnReason: withdrawn?.reason ?? null,
  };
}

const liveKey = ({ officeId, period }: Pick<StoredBulletin, 'officeId' | 'period'>) => `${officeId}:${period}`;

const digestOf = (salt: string, words: string) => sha256Hex(`${salt}\n${words}`);

function sealOfStep(row: Omit<BulletinStepRow, 'seal' | 'note' | 'salt'>): string {
  const {
    bulletinId,
    no,
    action,
    from,
    to,
    actorId,
    actorName,
    recordedAt,
    digest,
    documentNo,
    contentSha256: sha,
  } = row;
  const content = [
    bulletinId,
    no,
    action,
    from,
    to,
    actorId,
    actorName,
    recordedAt.toISOString(),
    digest,
    documentNo,
    sha,
  ];
  return sha256Hex(`bulletin_step\n${canonicalJson(content)}`);
}
