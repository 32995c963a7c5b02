import { Clock, type Json } from '@app/kernel';
import type { Tx } from '../database/tx';
import { platformErrors } from '../errors';
import { StoredFiles } from '../files/stored-files';
import type { StoredFile } from '../files/stored-file';
import type { JobContext, JobHandler } from '../jobs/job';
import type { DownloadKind } from './download-kind';
import { DownloadStore } from './download-store';

const DAY_MS = 86_400_000;

interface Made {
  readonly id: string;
  readonly file: StoredFile;
}

/** Makes a file of one kind. What a killed process had written of it is nobody's, and deleted within the hour. */
export class MakeDownload implements JobHandler<Json, Made> {
  readonly kind: string;

  constructor(
    private readonly making: DownloadKind,
    private readonly files: StoredFiles,
    private readonly store: DownloadStore,
    private readonly clock: Clock,
  ) {
    this.kind = making.kind;
  }

  async work(input: Json, context: JobContext): Promise<Made> {
    const { officeId } = context.caller;
    const { name, type, bytes } = await this.making.make(input, context);
    const file = await this.files.write({ officeId, name, type }, whileWanted(bytes, context.signal));
    return { id: context.jobId, file };
  }

  async settle(tx: Tx, { id, file }: Made): Promise<Json> {
    const days = await this.store.keepDays(tx, file.officeId);
    const expiresAt = new Date(this.clock.now().getTime() + days * DAY_MS);
    await this.files.keep(tx, file.id, expiresAt);
    // Cleared meanwhile: what was read before may not come back. The file is nobody's, and expires.
    if (!(await this.store.finish(tx, id, { fileId: file.id, expiresAt }))) throw platformErrors.download_not_found();
    return { name: file.name, size: file.size };
  }
}

async function* whileWanted(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    signal.throwIfAborted();
    yield piece;
  }
}
