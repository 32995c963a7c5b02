import { Injectable } from '@nestjs/common';
import {
  findRows,
  insertRows,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readPage,
  readRows,
  type Tx,
} from '@app/platform';
import { IsNull } from 'typeorm';
import type { NoticeKind } from '../domain/notice-kind';
import type { Delivery, DeliveryState, Webhook } from '../domain/webhook';
import { DeliveryRow, WebhookRow } from './webhook-rows';

/** The sort key of the last row seen. */
export type WebhookPlace = readonly [at: Date, id: string];

export interface DeliveryFilter extends MomentsAsked {
  readonly state?: DeliveryState;
  readonly kind?: Delivery['kind'];
}

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
    const [row] = await findRows(tx, WebhookRow, { officeId, id }, 'id');
    return row ? toWebhook(row) : null;
  }

  /** By when they were added, also those removed. */
  async page(
    tx: Tx,
    officeId: number,
    order: MomentsAsked['order'],
    after: WebhookPlace | undefined,
    limit: number,
  ): Promise<Webhook[]> {
    const query = inTime({ order }).where('office_id = ?', officeId).behind(after);
    return (await readRows(tx, WebhookRow, ...query.page(limit))).map(toWebhook);
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

  async deliveries(
    tx: Tx,
    webhookId: string,
    filter: DeliveryFilter,
    after: WebhookPlace | undefined,
    limit: number,
  ): Promise<Delivery[]> {
    const query = inTime(filter)
      .where('webhook_id = ?', webhookId)
      .whereGiven('state = ?', filter.state)
      .whereGiven('kind = ?', filter.kind)
      .during('created_at', filter)
      .behind(after)
      .from('webhook_delivery_list');
    return (await readPage(tx, DeliveryRow, query, limit)).map(toDelivery);
  }

  /** Keeps an attempt; false when that attempt was kept before. */
  async attempted(tx: Tx, { id, attempts }: Delivery, changes: Partial<Delivery>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(DeliveryRow, { id, attempts, state: 'pending' }, changes);
    return affected === 1;
  }
}

function inTime({ order }: { readonly order?: MomentsAsked['order'] | undefined }): ListQuery {
  return new ListQuery(['created_at', 'id'], { descending: order !== 'oldest' });
}

function toWebhook(row: WebhookRow): Webhook {
  return { ...row, kinds: JSON.parse(row.kinds) as NoticeKind[] };
}

function toDelivery(row: DeliveryRow): Delivery {
  return { ...row, kind: row.kind as Delivery['kind'], state: row.state as DeliveryState };
}
