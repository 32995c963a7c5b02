import { Injectable } from '@nestjs/common';
import { insertRows, ListQuery, managerOf, readRows, type Tx } from '@app/platform';
import { IsNull } from 'typeorm';
import type { NoticeKind } from '../domain/notice-kind';
import type { Delivery, DeliveryState, Webhook } from '../domain/webhook';
import { DeliveryRow, WebhookRow } from './webhook-rows';

/** The sort key of the last row seen. */
export type WebhookPlace = readonly [at: Date, id: string];

@Injectable()
export class Webhooks {
  async add(tx: Tx, webhook: Webhook): Promise<void> {
    await insertRows(tx, WebhookRow, [{ ...webhook, kinds: JSON.stringify(webhook.kinds) }]);
  }

  /** Those in use. */
  async inUse(tx: Tx, officeId: number): Promise<Webhook[]> {
    return (await managerOf(tx).findBy(WebhookRow, { officeId, removedAt: IsNull() })).map(toWebhook);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Webhook | null> {
    const row = await managerOf(tx).findOneBy(WebhookRow, { officeId, id });
    return row && toWebhook(row);
  }

  /** The newest first, also those removed. */
  async page(tx: Tx, officeId: number, after: WebhookPlace | undefined, limit: number): Promise<Webhook[]> {
    return (await readRows(tx, WebhookRow, ...newestFirst('office_id', officeId, after, limit))).map(toWebhook);
  }

  /** False when it is removed already. */
  async remove(tx: Tx, id: string, at: Date): Promise<boolean> {
    return (await managerOf(tx).update(WebhookRow, { id, removedAt: IsNull() }, { removedAt: at })).affected === 1;
  }

  async addDeliveries(tx: Tx, deliveries: readonly Delivery[]): Promise<void> {
    await insertRows(tx, DeliveryRow, deliveries);
  }

  async delivery(tx: Tx, id: string): Promise<Delivery | null> {
    const row = await managerOf(tx).findOneBy(DeliveryRow, { id });
    return row && toDelivery(row);
  }

  async deliveries(tx: Tx, webhookId: string, after: WebhookPlace | undefined, limit: number): Promise<Delivery[]> {
    return (await readRows(tx, DeliveryRow, ...newestFirst('webhook_id', webhookId, after, limit))).map(toDelivery);
  }

  /** Keeps an attempt; false when that attempt was kept before. */
  async attempted(tx: Tx, { id, attempts }: Delivery, changes: Partial<Delivery>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(DeliveryRow, { id, attempts, state: 'pending' }, changes);
    return affected === 1;
  }
}

function newestFirst(column: string, value: string | number, after: WebhookPlace | undefined, limit: number) {
  return new ListQuery(['created_at', 'id'], { descending: true })
    .where(`${column} = ?`, value)
    .behind(after)
    .page(limit);
}

function toWebhook(row: WebhookRow): Webhook {
  return { ...row, kinds: JSON.parse(row.kinds) as NoticeKind[] };
}

function toDelivery(row: DeliveryRow): Delivery {
  return { ...row, kind: row.kind as Delivery['kind'], state: row.state as DeliveryState };
}
