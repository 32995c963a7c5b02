import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { Config, decodeCursor, type MomentsAsked, pageOf, platformErrors, SecretBox, type Tx } from '@app/platform';
import { noticeError } from '../domain/errors';
import type { NoticeKind } from '../domain/notice-kind';
import { type Delivery, SECRET_OF_WEBHOOK, type Webhook } from '../domain/webhook';
import { addressProblem } from '../domain/webhook-address';
import { type DeliveryFilter, Webhooks, type WebhookPlace } from '../persistence/webhooks';
import { HearForWebhooks } from './hear-for-webhooks';
import { refusedAddress } from './reachable';

const MOST_WEBHOOKS = 20;

/** Sets webhooks up and away. A secret is answered once, when it was made here, and never again. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly hearing: HearForWebhooks,
    private readonly secrets: SecretBox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async add(
    tx: Tx,
    caller: Caller,
    wanted: { readonly url: string; readonly secret?: string; readonly kinds?: readonly NoticeKind[] },
  ): Promise<{ readonly webhook: Webhook; readonly madeSecret: string | null }> {
    const problem = addressProblem(wanted.url);
    if (problem !== null) throw noticeError.webhook_address_bad({ problem });
    const refused = refusedAddress(new URL(wanted.url).hostname, this.config);
    if (refused !== null) throw noticeError.webhook_address_refused({ address: refused });
    if ((await this.webhooks.inUse(tx, caller.officeId)).length >= MOST_WEBHOOKS) throw noticeError.webhooks_too_many();
    const madeSecret = wanted.secret === undefined ? randomBytes(32).toString('base64url') : null;
    const webhook: Webhook = {
      id: randomUUID(),
      officeId: caller.officeId,
      url: wanted.url,
      secret: this.secrets.seal(wanted.secret ?? madeSecret ?? '', SECRET_OF_WEBHOOK),
      kinds: wanted.kinds ?? [],
      createdBy: caller.accountId,
      createdByName: caller.name,
      createdAt: this.clock.now(),
      removedAt: null,
    };
    await this.webhooks.add(tx, webhook);
    return { webhook, madeSecret };
  }

  /** What is still waiting for it is given up. */
  async remove(tx: Tx, { officeId }: Caller, id: string): Promise<void> {
    await this.require(tx, officeId, id);
    if (!(await this.webhooks.remove(tx, id, this.clock.now()))) throw noticeError.webhook_not_found();
  }

  async test(tx: Tx, { officeId }: Caller, id: string): Promise<Delivery> {
    const webhook = await this.require(tx, officeId, id);
    const [delivery] = await this.hearing.plan(tx, webhook, [{ happeningId: null, kind: 'test' }]);
    return delivery as Delivery;
  }

  async page(
    tx: Tx,
    { officeId }: Caller,
    { order }: Pick<MomentsAsked, 'order'>,
    cursor: string | undefined,
    limit: number,
  ) {
    const rows = await this.webhooks.page(tx, officeId, order, placeOf(cursor), limit + 1);
    return pageOf(rows, limit, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  /** Also of a webhook that was removed. */
  async deliveries(
    tx: Tx,
    { officeId }: Caller,
    id: string,
    filter: DeliveryFilter,
    cursor: string | undefined,
    limit: number,
  ) {
    if (!(await this.webhooks.find(tx, officeId, id))) throw noticeError.webhook_not_found();
    const rows = await this.webhooks.deliveries(tx, id, filter, placeOf(cursor), limit + 1);
    return pageOf(rows, limit, (delivery) => [delivery.createdAt.getTime(), delivery.id]);
  }

  private async require(tx: Tx, officeId: number, id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(tx, officeId, id);
    if (!webhook || webhook.removedAt !== null) throw noticeError.webhook_not_found();
    return webhook;
  }
}

function placeOf(cursor: string | undefined): WebhookPlace | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  const instant = new Date(at);
  if (!(instant.getUTCFullYear() >= 1000 && instant.getUTCFullYear() <= 9999)) throw platformErrors.bad_cursor();
  return [instant, id];
}
