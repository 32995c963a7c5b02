import { type DynamicModule, Module } from '@nestjs/common';
import { ExpireFiles } from './expire-files';
import { FileStore } from './file-store';
import { ReceiveFile } from './receive-file';
import { StoredFiles } from './stored-files';

/** Files in the database. Needs `filePersistence` among the tables, and `UnitOfWork` and `Clock` from a global module. */
@Module({})
export class FilesModule {
  /** `expire`: whether this process deletes files whose time is over; any number of processes may. */
  static forRoot({ expire }: { readonly expire: boolean }): DynamicModule {
    return {
      module: FilesModule,
      global: true,
      providers: [FileStore, StoredFiles, ReceiveFile, ...(expire ? [ExpireFiles] : [])],
      exports: [StoredFiles, ReceiveFile],
    };
  }
}
