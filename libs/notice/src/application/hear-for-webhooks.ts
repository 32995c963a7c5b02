import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Jobs, type Tx } from '@app/platform';
import type { Happening } from '../domain/happening';
import type { Delivery, Webhook } from '../domain/webhook';
import { Webhooks } from '../persistence/webhooks';
import { Listener } from './tell';

export const DELIVERY = 'notice.webhook';

/** Plans a delivery to each webhook that wants to hear of it, in the transaction that tells the accounts. */
@Injectable()
export class HearForWebhooks extends Listener {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {
    super();
  }

  async hear(tx: Tx, officeId: number, happenings: readonly Happening[]): Promise<ReadonlySet<string>> {
    const heard = new Set<string>();
    for (const webhook of await this.webhooks.inUse(tx, officeId)) {
      const wanted = happenings.filter(({ kind }) => webhook.kinds.length === 0 || webhook.kinds.includes(kind));
      for (const { id } of wanted) heard.add(id);
      await this.plan(
        tx,
        webhook,
        wanted.map(({ id, kind }) => ({ happeningId: id, kind })),
      );
    }
    return heard;
  }

  /** Writes deliveries and the job of the first attempt of each. */
  async plan(
    tx: Tx,
    webhook: Webhook,
    wanted: readonly Pick<Delivery, 'happeningId' | 'kind'>[],
  ): Promise<readonly Delivery[]> {
    const now = this.clock.now();
    const untried = { state: 'pending', attempts: 0, lastStatus: null, lastError: null, finishedAt: null } as const;
    const deliveries = wanted.map((each) => ({
      id: randomUUID(),
      webhookId: webhook.id,
      officeId: webhook.officeId,
      ...each,
      ...untried,
      createdAt: now,
      nextAt: now,
    }));
    await this.webhooks.addDeliveries(tx, deliveries);
    for (const { id } of deliveries) await this.jobs.enqueue(tx, attemptOf(webhook, id, now));
    return deliveries;
  }
}

/** The job of one attempt; it is asked for by whoever set the webhook up. */
export function attemptOf({ officeId, createdBy, createdByName }: Webhook, deliveryId: string, runAfter: Date) {
  const requester = { accountId: createdBy, officeId, unitId: null, role: 'system_administrator', name: createdByName };
  return { kind: DELIVERY, input: { deliveryId }, requester, runAfter };
}
