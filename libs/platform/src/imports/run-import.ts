import { Clock, DomainError, type Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { StoredFiles } from '../files/stored-files';
import type { JobContext, JobHandler } from '../jobs/job';
import { blocksOf } from './check-import';
import { type ImportBatch, rowKey } from './import-batch';
import { RECORDED_BEFORE, type AtOnceKind, type ImportRow, type RowByRowKind } from './import-kind';
import { ImportKinds } from './import-kinds';
import { openImportSheet } from './import-sheet';
import { ImportStore } from './import-store';
import { RUN_JOB } from './imports';

/** Rows under way at a time: they share a few transactions of the posting lane, and leave room in it for people. */
const BLOCK = 800;

/** Rows still to be written in one transaction, or all that was written row by row. */
interface Run {
  readonly batch: ImportBatch;
  readonly context: Pick<JobContext, 'caller'>;
  readonly to: 'done' | 'undone';
  readonly atOnce?: { readonly kind: AtOnceKind; readonly rows: readonly ImportRow[] };
}

/**
 * Carries a confirmed import out. Rows are written under keys of their own, so that a run that was killed, or is begun
 * twice, writes each once. When one is refused although it was clean when it was checked, all that was written is taken
 * back: nothing stays half imported. What cannot be taken back is written in one transaction.
 */
@Injectable()
export class RunImport implements JobHandler<{ readonly id: string }, Run> {
  readonly kind = RUN_JOB;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly store: ImportStore,
    private readonly files: StoredFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async work({ id }: { readonly id: string }, context: JobContext): Promise<Run> {
    const { caller } = context;
    const batch = await this.unitOfWork.read((tx) => this.store.find(tx, caller.officeId, id));
    if (!batch) throw platformErrors.import_not_found();
    const kind = this.kinds.require(caller, batch.kind);
    if (kind.writes === 'at_once') {
      if (batch.state === 'undoing') return { batch, context, to: 'undone' };
      const rows: ImportRow[] = [];
      for await (const row of await this.rowsOf(batch, context)) rows.push(row);
      return { batch, context, to: 'done', atOnce: { kind, rows } };
    }
    const whole = batch.state === 'running' && (await this.writeAll(batch, kind, context));
    if (!whole) await this.undoAll(batch, kind, context);
    return { batch, context, to: whole ? 'done' : 'undone' };
  }

  async settle(tx: Tx, { batch, context, to, atOnce }: Run): Promise<Json> {
    const from = to === 'done' ? 'running' : 'undoing';
    const done = to === 'done' ? batch.rows : 0;
    const now = this.clock.now();
    const moved = await this.store.move(tx, batch.id, from, to, { done, finishedAt: now });
    // Somebody stopped it at the last moment: the next job takes back what this one wrote.
    if (!moved) throw platformErrors.import_under_way();
    // What was brought in stands in the books; a second copy would only have to be guarded.
    await this.files.keep(tx, batch.fileId, now);
    if (atOnce) await atOnce.kind.write(tx, context.caller, atOnce.rows);
    return { id: batch.id, done };
  }

  /** False when it must be taken back. */
  private async writeAll(batch: ImportBatch, kind: RowByRowKind, context: JobContext): Promise<boolean> {
    let done = 0;
    for await (const block of blocksOf(await this.rowsOf(batch, context), BLOCK)) {
      context.signal.throwIfAborted();
      const fresh = block.filter((_, i) => done + i >= batch.done);
      const refused = await this.writeBlock(batch, kind, context, fresh);
      done += block.length;
      const stays = await this.unitOfWork.run((tx) =>
        refused === null
          ? this.store.move(tx, batch.id, 'running', 'running', { done: Math.max(done, batch.done) })
          : this.store.move(tx, batch.id, 'running', 'undoing', { reason: refused }),
      );
      if (refused !== null || !stays) return false;
      context.progress(Math.floor((99 * done) / batch.rows), `已导入 ${done} 行，共 ${batch.rows} 行`);
    }
    return true;
  }

  /** The first refusal in words; null when every row was written. */
  private async writeBlock(
    batch: ImportBatch,
    kind: RowByRowKind,
    { caller }: JobContext,
    rows: readonly ImportRow[],
  ): Promise<string | null> {
    const keyOf = ({ number }: ImportRow) => rowKey(batch.id, number);
    const write = await kind.begin(caller, rows, keyOf);
    const settled = await Promise.allSettled(rows.map((row) => write(row, { key: keyOf(row), dryRun: false })));
    let refused: string | null = null;
    for (const [i, each] of settled.entries()) {
      if (each.status === 'fulfilled') continue;
      const error: unknown = each.reason;
      // Full or away is no refusal: the job is taken up again, and goes on where it stopped.
      if (!(error instanceof DomainError) || error.kind === 'busy') throw error;
      if (batch.skipRecorded && error.code === RECORDED_BEFORE) continue;
      refused ??= `第 ${rows[i]?.number} 行未能导入，已全部撤回：${error.message}`;
    }
    return refused;
  }

  private async undoAll(batch: ImportBatch, kind: RowByRowKind, context: JobContext): Promise<void> {
    let done = 0;
    for await (const block of blocksOf(await this.rowsOf(batch, context))) {
      context.signal.throwIfAborted();
      await kind.undo(
        context.caller,
        block.map(({ number }) => rowKey(batch.id, number)),
      );
      done += block.length;
      context.progress(Math.floor((99 * done) / batch.rows), `正在撤回，已处理 ${done} 行，共 ${batch.rows} 行`);
    }
  }

  private async rowsOf(batch: ImportBatch, { caller }: JobContext): Promise<AsyncGenerator<ImportRow>> {
    const kind = this.kinds.require(caller, batch.kind);
    const [columns, { bytes }] = await this.unitOfWork.read(
      async (tx) => [await kind.columns(tx, caller), await this.files.open(tx, batch.officeId, batch.fileId)] as const,
    );
    return (await openImportSheet(bytes, kind.title, columns)).rows();
  }
}
