import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@app/kernel';
import { AssessmentModule, assessmentPersistence } from '@app/assessment';
import { BulletinModule, bulletinPersistence } from '@app/bulletin';
import { DirectoryModule, directoryPersistence } from '@app/directory';
import { EditorialModule, editorialPersistence } from '@app/editorial';
import { callerMay, IdentityModule, identityPersistence, mayDo } from '@app/identity';
import { LedgerModule, ledgerPersistence } from '@app/ledger';
import { NoticeModule, noticePersistence } from '@app/notice';
import { PayoutModule, payoutPersistence } from '@app/payout';
import {
  type Config,
  DatabaseModule,
  downloadPersistence,
  DownloadRoutesModule,
  DownloadsModule,
  FieldNames,
  filePersistence,
  FilesModule,
  importPersistence,
  ImportRoutesModule,
  ImportsModule,
  HealthModule,
  jobPersistence,
  JobRoutesModule,
  JobsModule,
  jwtKey,
  outboxPersistence,
  PlatformModule,
  PresenceModule,
  settingPersistence,
  TelemetryModule,
} from '@app/platform';
import { SubmissionModule, submissionPersistence } from '@app/submission';
import { fieldNames } from './field-names';

/** The tables of every context, in the order they build on each other. */
export const persistence = [
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

/** Puts the contexts together. Owns no rule. */
@Module({ providers: [{ provide: FieldNames, useValue: { names: fieldNames } satisfies FieldNames }] })
export class AppModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(persistence, {
          dataDir: config.dataDir,
          databaseUrl: config.databaseUrl,
          migrate: true,
        }),
        PresenceModule.forRoot('api'),
        TelemetryModule,
        HealthModule,
        IdentityModule.forRoot({
          jwtKey: jwtKey(config),
          passwordPolicy: config.passwordPolicy,
          failuresOfAddress: config.loginFailuresOfAddress,
        }),
        FilesModule.forRoot({ expire: config.redisUrl === undefined }),
        // With a Redis to announce them on, jobs are the workers' business.
        JobsModule.forRoot({ run: config.redisUrl === undefined, redisUrl: config.redisUrl }),
        JobRoutesModule.forRoot({ oversees: ({ role }) => mayDo(role, 'job.oversee') }),
        ImportsModule.forRoot({ may: callerMay }),
        DownloadsModule.forRoot({ may: callerMay }),
        DownloadRoutesModule,
        ImportRoutesModule,
        DirectoryModule,
        LedgerModule,
        SubmissionModule,
        EditorialModule,
        PayoutModule,
        AssessmentModule,
        BulletinModule,
        NoticeModule.forRoot({ follow: config.redisUrl === undefined }),
      ],
    };
  }
}
