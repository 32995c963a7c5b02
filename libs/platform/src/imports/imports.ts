import { type Caller, Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Config } from '../config/config';
import { decodeCursor, pageOf, type PageOfRows } from '../database/paging';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { ReceiveFile, type Upload } from '../files/receive-file';
import type { OpenedFile } from '../files/stored-file';
import { StoredFiles } from '../files/stored-files';
import type { Job } from '../jobs/job';
import { Jobs } from '../jobs/jobs';
import type { ImportBatch, ImportState } from './import-batch';
import { ImportKinds } from './import-kinds';
import { type ImportFilter, ImportStore } from './import-store';

export const CHECK_JOB = 'import.check';
export const RUN_JOB = 'import.run';
/** How long files of an import are kept. */
export const KEPT_MS = 30 * 86_400_000;

/** An import with the job that is at it, if it is still known, and earlier imports of the same file. */
export interface ImportSeen {
  readonly batch: ImportBatch;
  readonly job: Job | null;
  readonly sameFile: readonly ImportBatch[];
}

/** A file on its way into the books: sent, checked as a job, confirmed, imported as a job. */
@Injectable()
export class Imports {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly store: ImportStore,
    private readonly receiving: ReceiveFile,
    private readonly files: StoredFiles,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Stores the file and asks for its check. Throws what `ReceiveFile.receive` throws, `import_kind_unknown`. */
  async upload(caller: Caller, kindName: string, upload: Upload): Promise<ImportSeen> {
    const { kind } = this.kinds.require(caller, kindName);
    const { officeId } = caller;
    const welcome = { officeId, kinds: ['xlsx'], maxBytes: this.config.uploadBytes } as const;
    const file = await this.receiving.receive(upload, welcome);
    return this.unitOfWork.run(async (tx) => {
      const id = randomUUID();
      const { job } = await this.jobs.enqueue(tx, { kind: CHECK_JOB, input: { id }, requester: caller });
      const now = this.clock.now();
      await this.files.keep(tx, file.id, new Date(now.getTime() + KEPT_MS));
      const batch: ImportBatch = {
        id,
        officeId,
        kind,
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        state: 'checking',
        ...{ rows: 0, wrong: 0, recorded: 0, done: 0, skipRecorded: false },
        jobId: job.id,
        problemFileId: null,
        problems: [],
        reason: null,
        requestedBy: caller.accountId,
        requesterName: caller.name,
        requestedAt: now,
        finishedAt: null,
      };
      await this.store.add(tx, batch);
      return { batch, job, sameFile: await this.store.sameFile(tx, batch) };
    });
  }

  /** Throws `import_not_found`, also for one of another office or of a kind the caller may not use. */
  async find(tx: Tx, caller: Caller, id: string): Promise<ImportSeen> {
    const batch = await this.require(tx, caller, id);
    return { batch, job: await this.jobOf(tx, batch), sameFile: await this.store.sameFile(tx, batch) };
  }

  async page(
    tx: Tx,
    caller: Caller,
    { kind: one, ...filter }: Omit<ImportFilter, 'kinds'> & { readonly kind?: string },
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<ImportBatch>> {
    const kinds = this.kinds.of(caller).map(({ kind }) => kind);
    const wanted = one === undefined ? kinds : [this.kinds.require(caller, one).kind];
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.store.page(tx, caller.officeId, { ...filter, kinds: wanted }, after, limit + 1);
    return pageOf(rows, limit, ({ requestedAt, id }) => [requestedAt.getTime(), id]);
  }

  /** The file with the wrong rows. Throws `import_not_found`, `import_without_problems`, `file_gone`. */
  async problemFile(tx: Tx, caller: Caller, id: string): Promise<OpenedFile> {
    const { problemFileId } = await this.require(tx, caller, id);
    if (problemFileId === null) throw platformErrors.import_without_problems();
    return this.files.open(tx, caller.officeId, problemFileId);
  }

  /**
   * Begins the import of a clean file, or takes up one whose job has ended before its time. Throws `import_not_found`,
   * `import_not_clean`, `import_has_recorded`, `import_under_way`.
   */
  async confirm(tx: Tx, caller: Caller, id: string, skipRecorded: boolean): Promise<ImportSeen> {
    const batch = await this.require(tx, caller, id);
    if (batch.state === 'running') return this.again(tx, caller, batch);
    if (batch.state !== 'clean') throw platformErrors.import_not_clean({ state: stateNames[batch.state] });
    if (batch.recorded > 0 && !skipRecorded) throw platformErrors.import_has_recorded({ recorded: batch.recorded });
    return this.move(tx, caller, batch, 'running', skipRecorded);
  }

  /**
   * Gives a file up before it is imported, or has taken back what was imported of it so far. Throws `import_not_found`,
   * `import_over`.
   */
  async cancel(tx: Tx, caller: Caller, id: string): Promise<ImportSeen> {
    const batch = await this.require(tx, caller, id);
    const { state } = batch;
    if (state === 'running') return this.undo(tx, caller, batch);
    if (state === 'undoing') return this.again(tx, caller, batch);
    if (state === 'done' || state === 'undone') throw platformErrors.import_over({ state: stateNames[state] });
    if (state !== 'cancelled') {
      const finishedAt = this.clock.now();
      if (!(await this.store.move(tx, id, state, 'cancelled', { finishedAt }))) throw platformErrors.import_under_way();
      await this.files.keep(tx, batch.fileId, finishedAt);
      const job = await this.jobOf(tx, batch);
      if (job && isAlive(job)) await this.jobs.cancel(tx, scopeOf(batch), job.id);
    }
    return this.find(tx, caller, id);
  }

  /**
   * Takes away every file of an office's imports and what was found in them, as when one may hold words that must go. What
   * waits is given up and can be sent again; the file of an import that is under way goes when that ends.
   */
  async clear(tx: Tx, officeId: number): Promise<void> {
    const says = { was: '（已紧急清除）', why: '因紧急清除已放弃，请重新上传' };
    await this.files.remove(tx, await this.store.clear(tx, officeId, this.clock.now(), says));
  }

  private async undo(tx: Tx, caller: Caller, batch: ImportBatch): Promise<ImportSeen> {
    const reason = `${caller.name}中止了导入`;
    if (!(await this.store.move(tx, batch.id, 'running', 'undoing', { reason })))
      throw platformErrors.import_under_way();
    const job = await this.jobOf(tx, batch);
    // A job at work looks at the state between rows and turns around.
    if (job && isAlive(job)) return this.find(tx, caller, batch.id);
    return this.again(tx, caller, { ...batch, state: 'undoing' });
  }

  private async again(tx: Tx, caller: Caller, batch: ImportBatch): Promise<ImportSeen> {
    const job = await this.jobOf(tx, batch);
    if (job && isAlive(job)) throw platformErrors.import_under_way();
    return this.move(tx, caller, batch, batch.state, batch.skipRecorded);
  }

  private async move(tx: Tx, caller: Caller, batch: ImportBatch, to: ImportState, skip: boolean): Promise<ImportSeen> {
    const input = { id: batch.id };
    const { job } = await this.jobs.enqueue(tx, { kind: RUN_JOB, input, requester: this.requesterOf(caller, batch) });
    const changes = { jobId: job.id, skipRecorded: skip ? 1 : 0 };
    if (!(await this.store.move(tx, batch.id, batch.state, to, changes))) throw platformErrors.import_under_way();
    return this.find(tx, caller, batch.id);
  }

  /** Keys belong to accounts: whoever takes an import up goes on in the name of whoever sent the file. */
  private requesterOf(caller: Caller, batch: ImportBatch): Caller {
    return { ...caller, accountId: batch.requestedBy, name: batch.requesterName };
  }

  private async require(tx: Tx, caller: Caller, id: string): Promise<ImportBatch> {
    const batch = await this.store.find(tx, caller.officeId, id);
    const mayUse = batch && this.kinds.of(caller).some(({ kind }) => kind === batch.kind);
    if (!mayUse) throw platformErrors.import_not_found();
    return batch;
  }

  private async jobOf(tx: Tx, batch: ImportBatch): Promise<Job | null> {
    return this.jobs.find(tx, scopeOf(batch), batch.jobId).catch(() => null);
  }
}

export const stateNames: Readonly<Record<ImportState, string>> = {
  checking: '核对中',
  refused: '有误',
  clean: '待确认',
  running: '导入中',
  done: '已导入',
  undoing: '撤回中',
  undone: '已撤回',
  cancelled: '已放弃',
};

const scopeOf = ({ officeId }: ImportBatch) => ({ officeId, requestedBy: null });
const isAlive = ({ state }: Job) => state === 'queued' || state === 'running';

function placeOf(cursor: string): readonly [Date, string] {
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  const requestedAt = new Date(at);
  if (!(requestedAt.getUTCFullYear() >= 1000 && requestedAt.getUTCFullYear() <= 9999))
    throw platformErrors.bad_cursor();
  return [requestedAt, id];
}
