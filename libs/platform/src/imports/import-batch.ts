import type { RowProblem } from './import-kind';

/**
 * checking → refused | clean; clean → running → done; running → undoing → undone, when a row is refused after all or
 * somebody stops it; checking, refused, clean → cancelled.
 */
export const importStates = [
  'checking',
  'refused',
  'clean',
  'running',
  'done',
  'undoing',
  'undone',
  'cancelled',
] as const;
export type ImportState = (typeof importStates)[number];

/** One file on its way into the books. */
export interface ImportBatch {
  readonly id: string;
  readonly officeId: number;
  readonly kind: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: ImportState;
  /** Rows that hold anything, below the headings. */
  readonly rows: number;
  readonly wrong: number;
  /** Rows that say what stands in the books already. */
  readonly recorded: number;
  /** Rows dealt with by the import itself. */
  readonly done: number;
  /** Whether rows recorded already are passed over. */
  readonly skipRecorded: boolean;
  /** The job that checks or imports. */
  readonly jobId: string;
  /** The wrong rows with their reasons; null when there are none. */
  readonly problemFileId: string | null;
  /** The first of all problems. */
  readonly problems: readonly RowProblem[];
  /** Why the whole was refused or taken back; null: it was not. */
  readonly reason: string | null;
  readonly requestedBy: number;
  readonly requesterName: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** The key of a row's write: the same each time, so that a row is written once however often the import is taken up. */
export function rowKey(batchId: string, row: number): string {
  return `import:${batchId}:${row}`;
}
