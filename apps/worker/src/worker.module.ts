import { createSecretKey, randomBytes } from 'node:crypto';
import { AssessmentModule, assessmentPersistence } from '@app/assessment';
import { BulletinModule, bulletinPersistence } from '@app/bulletin';
import { DirectoryModule, directoryPersistence } from '@app/directory';
import { EditorialModule, editorialPersistence } from '@app/editorial';
import { callerMay, IdentityModule, identityPersistence } from '@app/identity';
import { LedgerModule, ledgerPersistence } from '@app/ledger';
import { NoticeModule, noticePersistence } from '@app/notice';
import { PayoutModule, payoutPersistence } from '@app/payout';
import {
  type Config,
  DatabaseModule,
  downloadPersistence,
  DownloadsModule,
  filePersistence,
  FilesModule,
  importPersistence,
  ImportsModule,
  jobPersistence,
  JobsModule,
  outboxPersistence,
  PlatformModule,
  PresenceModule,
  settingPersistence,
  TelemetryModule,
} from '@app/platform';
import { SubmissionModule, submissionPersistence } from '@app/submission';
import { type DynamicModule, Module } from '@nestjs/common';

const persistence = [
  jobPersistence,
  outboxPersistence,
  settingPersistence,
  filePersistence,
  importPersistence,
  downloadPersistence,
  directoryPersistence,
  identityPersistence,
  ledgerPersistence,
  submissionPersistence,
  editorialPersistence,
  payoutPersistence,
  assessmentPersistence,
  bulletinPersistence,
  noticePersistence,
];

/** Every context with its jobs; no controller answers here. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    const { dataDir, databaseUrl, redisUrl } = config;
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        DatabaseModule.forRoot(persistence, { dataDir, databaseUrl, migrate: true }),
        PresenceModule.forRoot('worker'),
        TelemetryModule,
        FilesModule.forRoot({ expire: true }),
        JobsModule.forRoot({ run: true, redisUrl }),
        // Nobody signs in here, so the key that would sign tokens need not be the server's.
        IdentityModule.forRoot({ jwtKey: createSecretKey(randomBytes(32)) }),
        ImportsModule.forRoot({ may: callerMay }),
        DownloadsModule.forRoot({ may: callerMay }),
        DirectoryModule,
        LedgerModule,
        SubmissionModule,
        EditorialModule,
        PayoutModule,
        AssessmentModule,
        BulletinModule,
        NoticeModule.forRoot({ follow: true }),
      ],
    };
  }
}
