import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { EditorialModule } from '@app/editorial';
import { FindAccountsModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { JobHandlers } from '@app/platform';
import { SubmissionModule } from '@app/submission';
import { ChooseNotices } from './application/choose-notices';
import { DescribeNotices } from './application/describe-notices';
import { DueSoonSource, OverdueSource } from './application/due-sources';
import { FollowHappenings } from './application/follow-happenings';
import { HearForWebhooks } from './application/hear-for-webhooks';
import { LedgerSource } from './application/ledger-source';
import { ManageWebhooks } from './application/manage-webhooks';
import { OutboxTopics } from './application/outbox-topics';
import { PlanDigests } from './application/plan-digests';
import { QuotaSource } from './application/quota-source';
import { ReadNotices } from './application/read-notices';
import { UrgentDueSource } from './application/urgent-source';
import { Listener, Tell } from './application/tell';
import { NoticesController } from './http/notices.controller';
import { WebhooksController } from './http/webhooks.controller';
import { DeliveryJob } from './jobs/delivery-job';
import { DigestJob } from './jobs/digest-job';
import { NoticeFollower } from './jobs/notice-follower';
import { Notices } from './persistence/notices';
import { Places } from './persistence/places';
import { Preferences } from './persistence/preferences';
import { Webhooks } from './persistence/webhooks';

export interface NoticeOptions {
  /** Whether this process tells what happens; with workers it is theirs to do. */
  readonly follow: boolean;
}

const sources = [LedgerSource, DueSoonSource, OverdueSource, QuotaSource, UrgentDueSource, OutboxTopics];
const tables = [Notices, Places, Preferences, Webhooks];

/** Needs `JobsModule`: mail and webhooks leave as jobs. */
@Module({})
export class NoticeModule {
  constructor(handlers: JobHandlers, digests: DigestJob, deliveries: DeliveryJob) {
    handlers.add(digests, deliveries);
  }

  static forRoot({ follow }: NoticeOptions): DynamicModule {
    return {
      module: NoticeModule,
      imports: [DirectoryModule, EditorialModule, FindAccountsModule, LedgerModule, SubmissionModule],
      controllers: [NoticesController, WebhooksController],
      providers: [
        ...tables,
        ...sources,
        ChooseNotices,
        DeliveryJob,
        DescribeNotices,
        DigestJob,
        FollowHappenings,
        ManageWebhooks,
        PlanDigests,
        ReadNotices,
        Tell,
        HearForWebhooks,
        { provide: Listener, useExisting: HearForWebhooks },
        ...(follow ? [NoticeFollower] : []),
      ],
      exports: [FollowHappenings],
    };
  }
}
