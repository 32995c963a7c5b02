import { type Caller, Clock, DomainError, type Json } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { StoredFiles } from '../files/stored-files';
import type { JobContext, JobHandler } from '../jobs/job';
import { writeWorkbook, XLSX_TYPE } from '../sheets/write-workbook';
import type { ImportBatch } from './import-batch';
import { problemTable } from './import-files';
import { RECORDED_BEFORE, type ImportColumn, type ImportKind, type ImportRow, type RowProblem } from './import-kind';
import { ImportKinds } from './import-kinds';
import { type FilledRow, type ImportSheet, openImportSheet } from './import-sheet';
import { ImportStore } from './import-store';
import { CHECK_JOB, KEPT_MS } from './imports';

/** Rows looked at together. */
const BLOCK = 400;
/** Problems told with the import itself; all of them are in the file. */
const TOLD = 100;
const COUNTED = 10;
const CHECKED = 95;

/** What a check came to: the state it leads to, and what is stored with it. */
interface Checked {
  readonly batch: Pick<ImportBatch, 'id' | 'state'>;
  readonly to: 'refused' | 'clean';
  readonly rows: number;
  readonly wrong: number;
  readonly recorded: number;
  readonly problems: readonly RowProblem[];
  readonly problemFileId: string | null;
  readonly reason: string | null;
}

/** Looks at a file row by row and finds every problem of every row. Writes nothing into the books. */
@Injectable()
export class CheckImport implements JobHandler<{ readonly id: string }, Checked> {
  readonly kind = CHECK_JOB;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly store: ImportStore,
    private readonly files: StoredFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async work({ id }: { readonly id: string }, context: JobContext): Promise<Checked> {
    const { caller } = context;
    const batch = await this.unitOfWork.read((tx) => this.store.find(tx, caller.officeId, id));
    if (!batch) throw platformErrors.import_not_found();
    const kind = this.kinds.require(caller, batch.kind);
    const columns = await this.unitOfWork.read((tx) => kind.columns(tx, caller));
    const nothing = { batch, rows: 0, wrong: 0, recorded: 0, problems: [], problemFileId: null, reason: null };
    let sheet: ImportSheet;
    let rows: number;
    try {
      sheet = await this.open(batch, kind, columns);
      rows = await count(sheet, kind, context);
    } catch (error) {
      // What is wrong with the file as a whole is a finding like any other; a database that is away is not.
      if (!(error instanceof DomainError) || error.kind === 'busy') throw error;
      return { ...nothing, to: 'refused', reason: error.message };
    }
    const found = await this.check(sheet, kind, rows, context);
    const wrong = found.problemsOf.size;
    context.progress(CHECKED, '正在整理有误的行');
    const problemFileId = wrong === 0 ? null : await this.keepProblems(batch, kind, columns, sheet, found);
    const told = { problems: found.first, recorded: found.recorded.size, problemFileId };
    return { ...nothing, ...told, to: wrong === 0 ? 'clean' : 'refused', rows, wrong };
  }

  async settle(tx: Tx, outcome: Checked): Promise<Json> {
    const { batch, to, rows, wrong, recorded, problems, problemFileId, reason } = outcome;
    const kept = { rows, wrong, recorded, problemFileId, reason, problems: JSON.stringify(problems) };
    const moved = await this.store.move(tx, batch.id, 'checking', to, kept);
    if (problemFileId !== null)
      await (moved
        ? this.files.keep(tx, problemFileId, new Date(this.clock.now().getTime() + KEPT_MS))
        : this.files.remove(tx, [problemFileId]));
    return { id: batch.id, rows, wrong, recorded };
  }

  private async open(batch: ImportBatch, kind: ImportKind, columns: readonly ImportColumn[]): Promise<ImportSheet> {
    const { bytes } = await this.unitOfWork.read((tx) => this.files.open(tx, batch.officeId, batch.fileId));
    return openImportSheet(bytes, kind.title, columns);
  }

  private async check(sheet: ImportSheet, kind: ImportKind, rows: number, context: JobContext): Promise<Problems> {
    const found = new Problems();
    const seen = new Map<string, number>();
    let done = 0;
    for await (const block of blocksOf(sheet.rows())) {
      context.signal.throwIfAborted();
      const good = block.filter((row) => found.take(row, twinOf(row, kind, seen)));
      // A kind compares rows with each other, so one that cannot be compared must not hide another's fault.
      for (const problem of await this.problemsOf(kind, context.caller, good)) found.add(problem);
      done += block.length;
      const percent = COUNTED + Math.floor(((CHECKED - COUNTED) * done) / rows);
      context.progress(percent, `已核对 ${done} 行，共 ${rows} 行，有误 ${found.problemsOf.size} 行`);
    }
    return found;
  }

  private async problemsOf(
    kind: ImportKind,
    caller: Caller,
    rows: readonly ImportRow[],
  ): Promise<readonly RowProblem[]> {
    if (kind.writes === 'at_once') return this.unitOfWork.read((tx) => kind.check(tx, caller, rows));
    const write = await kind.begin(caller, rows, null);
    const settled = await Promise.allSettled(rows.map((row) => write(row, { key: null, dryRun: true })));
    return settled.flatMap((each, i) =>
      each.status === 'fulfilled' ? [] : problemsIn(each.reason, rows[i]?.number ?? 0),
    );
  }

  private async keepProblems(
    { officeId, fileName }: ImportBatch,
    kind: ImportKind,
    columns: readonly ImportColumn[],
    sheet: ImportSheet,
    { problemsOf }: Problems,
  ): Promise<string> {
    const wrong = (async function* () {
      for await (const row of sheet.rows()) {
        const reasons = problemsOf.get(row.number);
        if (reasons) yield { ...row, reasons };
      }
    })();
    const name = `${fileName.replace(/\.xlsx$/i, '')}-有误的行.xlsx`;
    const bytes = writeWorkbook(problemTable(kind, columns, wrong));
    return (await this.files.write({ officeId, name, type: XLSX_TYPE }, bytes)).id;
  }
}

/** What a refusal says of a row. Throws what is none: full or away is no fault of the row's. */
function problemsIn(error: unknown, row: number): RowProblem[] {
  if (!(error instanceof DomainError) || error.kind === 'busy') throw error;
  const says = error.problems.length > 0 ? error.problems.map(({ message }) => message) : [error.message];
  return says.map((each) => ({ row, says: each, ...(error.code === RECORDED_BEFORE && { recorded: true }) }));
}

/** What was found, by row; `first` is told at once. */
class Problems {
  readonly problemsOf = new Map<number, string[]>();
  readonly recorded = new Set<number>();
  readonly first: RowProblem[] = [];

  /** Whether a row is filled in well enough to be looked at further. */
  take({ number, faults }: FilledRow, twin: string | undefined): boolean {
    const all = twin === undefined ? faults : [...faults, twin];
    for (const says of all) this.add({ row: number, says });
    return all.length === 0;
  }

  add(problem: RowProblem): void {
    const { row, says, recorded } = problem;
    if (this.first.length < TOLD) this.first.push(problem);
    if (recorded) return void this.recorded.add(row);
    this.problemsOf.set(row, [...(this.problemsOf.get(row) ?? []), says]);
  }
}

function twinOf(row: FilledRow, kind: ImportKind, seen: Map<string, number>): string | undefined {
  if (row.faults.length > 0) return undefined;
  const identity = kind.identity(row);
  const earlier = seen.get(identity);
  if (earlier === undefined) seen.set(identity, row.number);
  return earlier === undefined ? undefined : `与第 ${earlier} 行重复，请删去一行`;
}

async function count(sheet: ImportSheet, kind: ImportKind, { signal }: JobContext): Promise<number> {
  let rows = 0;
  for await (const _ of sheet.rows()) {
    rows += 1;
    if (rows > kind.mostRows) throw platformErrors.import_too_long({ most: kind.mostRows });
    if (rows % BLOCK === 0) signal.throwIfAborted();
  }
  if (rows === 0) throw platformErrors.import_without_rows();
  return rows;
}

/** Rows some at a time. */
export async function* blocksOf<T>(rows: AsyncIterable<T>, size = BLOCK): AsyncGenerator<T[]> {
  let block: T[] = [];
  for await (const row of rows) {
    block.push(row);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}
