import type { Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { insertRows, readRows } from '../database/table-rows';
import { managerOf, type Tx } from '../database/tx';
import { OutboxRow } from './outbox-row';

/** Something that happened, for whoever follows its topic. Ids, no content: it may outlive what it is about. */
export interface OutboxMessage {
  readonly id: string;
  readonly officeId: number;
  /** Says what happened and how the payload is to be read, such as `commission.step`. */
  readonly topic: string;
  readonly payload: Json;
  readonly createdAt: Date;
}

/**
 * Hands on what happened, through the database: a message exists exactly when the transaction that wrote it is committed,
 * and until the transaction that acted on it is. Each topic has one kind of follower.
 */
@Injectable()
export class Outbox {
  async add(tx: Tx, messages: readonly Omit<OutboxMessage, 'id'>[]): Promise<void> {
    const rows = messages.map((message) => ({
      ...message,
      id: randomUUID(),
      payload: JSON.stringify(message.payload),
    }));
    await insertRows(tx, OutboxRow, rows);
  }

  /** The longest waiting; they stay until they are removed. */
  async waiting(tx: Tx, topic: string, limit: number): Promise<OutboxMessage[]> {
    const rows = await readRows(tx, OutboxRow, `WHERE topic = ? ORDER BY created_at, id LIMIT ${limit}`, [topic]);
    return rows.map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) as Json }));
  }

  /** What was acted on, in the transaction that did. Nothing happens to what somebody else has removed already. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await managerOf(tx).delete(OutboxRow, [...ids]);
  }
}
