import type { Caller } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { ClearDownloads } from './clear-downloads';
import { DownloadAccess, DownloadKinds } from './download-kinds';
import { DownloadStore } from './download-store';
import { Downloads } from './downloads';
import { KeepDownloads } from './keep-downloads';

/** The download centre. Needs `downloadPersistence` among the tables, `JobsModule` and `FilesModule`. */
@Module({})
export class DownloadsModule {
  /** `may`: whether a caller may do what a kind of download asks for. */
  static forRoot(access: { may(caller: Caller, permission: string): boolean }): DynamicModule {
    return {
      module: DownloadsModule,
      global: true,
      providers: [
        { provide: DownloadAccess, useValue: access },
        ClearDownloads,
        DownloadKinds,
        DownloadStore,
        Downloads,
        KeepDownloads,
      ],
      exports: [DownloadKinds, Downloads, KeepDownloads],
    };
  }
}
