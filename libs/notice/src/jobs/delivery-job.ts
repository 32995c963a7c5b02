import { Injectable } from '@nestjs/common';
import { Clock, type Json } from '@app/kernel';
import { Config, type JobContext, type JobHandler, Jobs, SecretBox, type Tx, UnitOfWork } from '@app/platform';
import { attemptOf, DELIVERY } from '../application/hear-for-webhooks';
import { type Answered, postSigned } from '../application/post-signed';
import { bodyOf, type Delivery, pauseAfter, SECRET_OF_WEBHOOK, signatureOf, type Webhook } from '../domain/webhook';
import { Notices } from '../persistence/notices';
import { Webhooks } from '../persistence/webhooks';

interface Attempt {
  readonly delivery: Delivery;
  readonly webhook: Webhook;
  /** Null: the webhook was removed. */
  readonly answered: Answered | null;
}

/**
 * One attempt of one delivery. What came of it is kept, and the next attempt asked for, in the transaction that ends the
 * job. A process killed in between sends the same delivery again, under the same id.
 */
@Injectable()
export class DeliveryJob implements JobHandler<{ deliveryId: string }, Attempt | null> {
  readonly kind = DELIVERY;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: Webhooks,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
    private readonly secrets: SecretBox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async work({ deliveryId }: { deliveryId: string }, { signal }: JobContext): Promise<Attempt | null> {
    const found = await this.unitOfWork.read(async (tx) => {
      const delivery = await this.webhooks.delivery(tx, deliveryId);
      const webhook = delivery && (await this.webhooks.find(tx, delivery.officeId, delivery.webhookId));
      if (!delivery || !webhook || delivery.state !== 'pending') return null;
      const about = delivery.happeningId === null ? [] : [delivery.happeningId];
      const happening = (await this.notices.happenings(tx, about)).get(about[0] ?? '') ?? null;
      return { delivery, webhook, body: bodyOf(delivery, happening) };
    });
    if (!found) return null;
    const { delivery, webhook, body } = found;
    if (webhook.removedAt !== null) return { delivery, webhook, answered: null };
    const timestamp = Math.floor(this.clock.now().getTime() / 1000);
    const headers = {
      'x-ledger-delivery': delivery.id,
      'x-ledger-kind': delivery.kind,
      'x-ledger-timestamp': String(timestamp),
      'x-ledger-signature': signatureOf(this.secrets.open(webhook.secret, SECRET_OF_WEBHOOK), timestamp, body),
    };
    const answered = await postSigned(new URL(webhook.url), body, headers, this.config, signal);
    return { delivery, webhook, answered };
  }

  async settle(tx: Tx, attempt: Attempt | null): Promise<Json> {
    if (!attempt) return null;
    const { delivery, webhook, answered } = attempt;
    const now = this.clock.now();
    const attempts = delivery.attempts + 1;
    const status = answered && 'status' in answered ? answered.status : null;
    const error = answered && 'error' in answered ? answered.error : null;
    const taken = status !== null && status >= 200 && status < 300;
    const pause = taken || answered === null ? null : pauseAfter(attempts);
    const nextAt = pause === null ? null : new Date(now.getTime() + pause);
    const state = taken ? 'delivered' : nextAt ? 'pending' : 'given_up';
    const kept = await this.webhooks.attempted(tx, delivery, {
      attempts,
      state,
      lastStatus: status,
      lastError: answered === null ? 'webhook removed' : error,
      nextAt,
      finishedAt: nextAt ? null : now,
    });
    if (kept && nextAt) await this.jobs.enqueue(tx, attemptOf(webhook, delivery.id, nextAt));
    return { state, attempts, status, error };
  }
}
