import type { PersistencePart } from '@app/platform';
import { CreateNotice1700000000600 } from './migrations/1700000000600-create-notice';
import { CreateWebhook1700000000601 } from './migrations/1700000000601-create-webhook';
import { HappeningRow, NoticeRow, PlaceRow, PreferenceRow } from './rows';
import { DeliveryRow, WebhookRow } from './webhook-rows';

export const noticePersistence: PersistencePart = {
  entities: [HappeningRow, NoticeRow, PlaceRow, PreferenceRow, WebhookRow, DeliveryRow],
  migrations: [CreateNotice1700000000600, CreateWebhook1700000000601],
};
