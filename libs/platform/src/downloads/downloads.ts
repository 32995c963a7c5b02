import { type Caller, Clock, type Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, type PageOfRows } from '../database/paging';
import type { Tx } from '../database/tx';
import { platformErrors } from '../errors';
import { StoredFiles } from '../files/stored-files';
import type { StoredFile } from '../files/stored-file';
import type { Job } from '../jobs/job';
import { Jobs } from '../jobs/jobs';
import type { Download, DownloadOrdered, DownloadSeen } from './download';
import { DownloadAccess, DownloadKinds } from './download-kinds';
import { type DownloadFilter, type DownloadOwner, DownloadStore } from './download-store';

/** Names the job that takes away what one transaction could not. */
export const CLEARING_KIND = 'download.clearing';
const CLEARED_AT_ONCE = 500;

/** A file somebody wants. Whether it may be asked for is settled by then. */
export interface DownloadWanted<Input extends Json = Json> {
  readonly kind: string;
  readonly title: string;
  readonly input: Input;
  readonly idempotencyKey?: string | null;
}

/**
 * The download centre: files are made by jobs, wait for whoever asked, and expire. Nobody else sees them; nor does that
 * account once it speaks for another unit or may no longer do what the kind asks for.
 */
@Injectable()
export class Downloads {
  constructor(
    private readonly kinds: DownloadKinds,
    private readonly access: DownloadAccess,
    private readonly store: DownloadStore,
    private readonly jobs: Jobs,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that has looked whether it may be asked for. The same key answers with the first one. */
  async ask(tx: Tx, caller: Caller, wanted: DownloadWanted): Promise<DownloadOrdered> {
    const { kind, title, input, idempotencyKey = null } = wanted;
    const { permission } = this.kinds.of(kind);
    await this.store.forgetExpired(tx, caller, this.clock.now());
    const { job, replayed } = await this.jobs.enqueue(tx, { kind, input, requester: caller, idempotencyKey });
    if (replayed) return { ...(await this.find(tx, caller, job.id)), replayed };
    const { officeId, accountId, unitId } = caller;
    const download: Download = {
      ...{ id: job.id, officeId, accountId, unitId, kind, title: title.slice(0, 200), permission },
      ...{ requestedAt: job.requestedAt, fileId: null, expiresAt: null },
    };
    await this.store.add(tx, download);
    return { download, job, replayed };
  }

  /** Throws `download_not_found`, also for what is somebody else's or has expired. */
  async find(tx: Tx, caller: Caller, id: string): Promise<DownloadSeen> {
    const download = await this.store.find(tx, caller, id);
    if (!download || !this.shows(caller, download)) throw platformErrors.download_not_found();
    return { download, job: (await this.jobsOf(tx, caller, [download])).get(id) ?? null };
  }

  /** The newest first. */
  async page(
    tx: Tx,
    caller: Caller,
    filter: DownloadFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<DownloadSeen>> {
    const place = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const after = place && ([new Date(place[0]), place[1]] as const);
    if (after && Number.isNaN(after[0].getTime())) throw platformErrors.bad_cursor();
    const found = await this.store.page(tx, caller, filter, this.clock.now(), after, limit + 1);
    const page = pageOf(found, limit, ({ requestedAt, id }) => [requestedAt.getTime(), id]);
    const shown = page.rows.filter((download) => this.shows(caller, download));
    const jobs = await this.jobsOf(tx, caller, shown);
    return { ...page, rows: shown.map((download) => ({ download, job: jobs.get(download.id) ?? null })) };
  }

  /** Its file. Throws `download_not_found`, `download_not_made`, `file_gone`. */
  async file(tx: Tx, caller: Caller, id: string): Promise<StoredFile> {
    const { download } = await this.find(tx, caller, id);
    if (download.fileId === null) throw platformErrors.download_not_made();
    return (await this.files.open(tx, caller.officeId, download.fileId)).file;
  }

  /**
   * Takes away every file of an office that was asked for up to now, those being made too, as when one may hold words that must
   * go. They can be made again. The newest go at once; of an office with more than a transaction bears, the others follow by jobs.
   */
  async clear(tx: Tx, officeId: number, until = this.clock.now()): Promise<void> {
    const { rows, fileIds } = await this.store.clear(tx, officeId, until, CLEARED_AT_ONCE);
    await this.files.remove(tx, fileIds);
    if (rows < CLEARED_AT_ONCE) return;
    const requester = { accountId: 0, officeId, unitId: null, role: '', name: '系统' };
    await this.jobs.enqueue(tx, { kind: CLEARING_KIND, input: { until: until.toISOString() }, requester });
  }

  private shows(caller: Caller, { permission, expiresAt }: Download): boolean {
    return this.access.may(caller, permission) && (expiresAt === null || expiresAt > this.clock.now());
  }

  private async jobsOf(
    tx: Tx,
    { officeId, accountId }: DownloadOwner,
    downloads: readonly Download[],
  ): Promise<ReadonlyMap<string, Job>> {
    const ids = downloads.map(({ id }) => id);
    return this.jobs.ofIds(tx, { officeId, requestedBy: accountId }, ids);
  }
}
