import type { Caller } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers';
import { CheckImport } from './check-import';
import { ImportAccess, ImportKinds } from './import-kinds';
import { ImportStore } from './import-store';
import { Imports } from './imports';
import { RunImport } from './run-import';

/** Imports as jobs. Needs `importPersistence` among the tables, `JobsModule` and `FilesModule`. */
@Module({})
export class ImportsModule {
  constructor(handlers: JobHandlers, check: CheckImport, run: RunImport) {
    handlers.add(check, run);
  }

  /** `may`: whether a caller may do what a kind of import asks for. */
  static forRoot(access: { may(caller: Caller, permission: string): boolean }): DynamicModule {
    return {
      module: ImportsModule,
      global: true,
      providers: [
        { provide: ImportAccess, useValue: access },
        ...[ImportKinds, ImportStore, Imports, CheckImport, RunImport],
      ],
      exports: [ImportKinds, Imports],
    };
  }
}
