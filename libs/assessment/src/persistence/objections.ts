import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@app/kernel';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import { type FindOptionsWhere, In, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { type Objection, type ObjectionState, openKeyOf, type ThreadMessage } from '../domain/objection';
import { MessageRow, ObjectionRow } from './rows';
import { digestOf, newSalt, sealOfMessage } from './seals';

export interface ObjectionFilter {
  readonly unitId?: number;
  readonly state?: ObjectionState;
  readonly month?: Month;
  readonly yearEndId?: string;
}

const AT_ONCE = 400;

/** Objections and their threads. */
@Injectable()
export class Objections {
  /** False when there is an open objection of the unit about the same. */
  async add(tx: Tx, objection: Objection): Promise<boolean> {
    const openKey = openKeyOf(objection);
    if (await managerOf(tx).existsBy(ObjectionRow, { openKey })) return false;
    await insertRows(tx, ObjectionRow, [{ ...objection, openKey }]);
    return true;
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Objection | null> {
    const row = await managerOf(tx).findOneBy(ObjectionRow, { officeId, id });
    return row && toObjection(row);
  }

  /** The newest first, those after the given place. */
  async page(
    tx: Tx,
    officeId: number,
    filter: ObjectionFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<Objection[]> {
    const wanted: FindOptionsWhere<ObjectionRow> = { officeId, ...filter };
    const where = after && [
      { ...wanted, raisedAt: LessThan(after[0]) },
      { ...wanted, raisedAt: after[0], id: LessThan(after[1]) },
    ];
    const order = { raisedAt: 'DESC', id: 'DESC' } as const;
    return (await managerOf(tx).find(ObjectionRow, { where: where ?? wanted, order, take: limit })).map(toObjection);
  }

  /** Those about entries, by entry; a later one hides an earlier one. */
  async ofEntries(tx: Tx, officeId: number, entries: readonly number[]): Promise<ReadonlyMap<number, Objection>> {
    const rows = await findRows(tx, ObjectionRow, { officeId, entry: entries }, 'raisedAt');
    return new Map(rows.map((row) => [row.entry ?? 0, toObjection(row)]));
  }

  /** About what was booked or ought to have been; a later one hides an earlier one. */
  async ofItems(
    tx: Tx,
    officeId: number,
    unitId: number,
    items: readonly string[],
  ): Promise<ReadonlyMap<string, Objection>> {
    const rows = await findRows(tx, ObjectionRow, { officeId, unitId, itemId: items }, 'raisedAt');
    return new Map(rows.filter(({ entry }) => entry === null).map((row) => [row.itemId ?? '', toObjection(row)]));
  }

  countOpen(
    tx: Tx,
    officeId: number,
    about: Pick<ObjectionFilter, 'month' | 'yearEndId'> & { readonly decideBy?: LocalDate },
  ): Promise<number> {
    return managerOf(tx).countBy(ObjectionRow, { officeId, ...about, state: 'open' });
  }

  /** Units that have raised an objection since an instant, or ever, and did not withdraw it. */
  async unitsSince(
    tx: Tx,
    officeId: number,
    about: Pick<ObjectionFilter, 'month' | 'yearEndId'>,
    since?: Date,
  ): Promise<ReadonlySet<number>> {
    const raised = since === undefined ? {} : { raisedAt: MoreThanOrEqual(since) };
    const where = { officeId, ...about, ...raised, state: Not('withdrawn') };
    const rows = await managerOf(tx).find(ObjectionRow, { select: { unitId: true }, where });
    return new Set(rows.map(({ unitId }) => unitId));
  }

  /** Ends an objection that is still open; false when somebody was faster. */
  async end(tx: Tx, id: string, ended: Pick<Objection, 'state' | 'endedName' | 'endedAt' | 'event'>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(ObjectionRow, { id, state: 'open' }, { ...ended, openKey: null });
    return affected === 1;
  }

  async addMessage(tx: Tx, message: Omit<ThreadMessage, 'no'>): Promise<number> {
    const no = (await managerOf(tx).countBy(MessageRow, { objectionId: message.objectionId })) + 1;
    const salt = newSalt();
    const row = { ...message, no, salt, digest: digestOf(salt, message.words) };
    await insertRows(tx, MessageRow, [{ ...row, seal: sealOfMessage(row) }]);
    return no;
  }

  async messages(tx: Tx, objectionId: string): Promise<ThreadMessage[]> {
    const rows = await findRows(tx, MessageRow, { objectionId }, 'no');
    return rows.map(({ salt: _salt, digest: _digest, seal: _seal, kind, ...row }) => ({
      ...row,
      kind: kind as ThreadMessage['kind'],
    }));
  }

  /** Empties what was written about an item. */
  async purge(tx: Tx, officeId: number, itemId: string): Promise<void> {
    const about = await managerOf(tx).find(ObjectionRow, { select: { id: true }, where: { officeId, itemId } });
    if (about.length > 0)
      await managerOf(tx).update(MessageRow, { objectionId: In(about.map(({ id }) => id)) }, { words: '', salt: null });
  }

  /** Messages that do not fit their seal, or whose words do not fit their digest. */
  async *broken(tx: Tx, officeId: number): AsyncIterable<{ row: string; expected: string; found: string }> {
    for (let after: readonly [Date, string] | undefined; ;) {
      const objections = await this.page(tx, officeId, {}, after, AT_ONCE);
      const ids = objections.map(({ id }) => id);
      for (const row of await findRows(tx, MessageRow, { objectionId: ids }, 'no')) {
        const name = `objection ${row.objectionId}, message ${row.no}`;
        const [seal, digest] = [sealOfMessage(row), row.salt === null ? row.digest : digestOf(row.salt, row.words)];
        if (seal !== row.seal) yield { row: name, expected: seal, found: row.seal };
        else if (digest !== row.digest) yield { row: name, expected: row.digest, found: digest };
      }
      const last = objections.at(-1);
      if (!last || objections.length < AT_ONCE) return;
      after = [last.raisedAt, last.id];
    }
  }
}

function toObjection({ openKey: _openKey, ...row }: ObjectionRow): Objection {
  return { ...row, state: row.state as ObjectionState };
}
