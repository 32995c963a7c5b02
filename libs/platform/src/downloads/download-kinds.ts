import { type Caller, Clock, type Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { StoredFiles } from '../files/stored-files';
import { JobHandlers } from '../jobs/job-handlers';
import type { DownloadKind } from './download-kind';
import { DownloadStore } from './download-store';
import { MakeDownload } from './make-download';

/** Whether a caller may do something. Whoever knows the roles says it. */
export abstract class DownloadAccess {
  abstract may(caller: Caller, permission: string): boolean;
}

/** What this process can make downloads of. Modules add theirs while the application is being put together. */
@Injectable()
export class DownloadKinds {
  private readonly byName = new Map<string, DownloadKind>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly files: StoredFiles,
    private readonly store: DownloadStore,
    private readonly clock: Clock,
  ) {}

  /** Each becomes a kind of job, so that a process leaves alone what only a newer one can make. */
  add<Input extends Json>(kind: DownloadKind<Input>): void {
    this.byName.set(kind.kind, kind);
    this.handlers.add(new MakeDownload(kind, this.files, this.store, this.clock));
  }

  /** Throws for a kind nobody makes: that is a defect of whoever asks for it. */
  of(name: string): DownloadKind {
    const kind = this.byName.get(name);
    if (!kind) throw new Error(`nobody makes downloads of kind ${name}`);
    return kind;
  }
}
