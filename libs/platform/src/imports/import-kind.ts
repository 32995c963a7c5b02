import type { Caller } from '@app/kernel';
import type { Tx } from '../database/tx';
import type { Choices } from '../sheets/drop-downs';

/** A column of an import's table. */
export interface ImportColumn {
  readonly key: string;
  /** As it stands in the first row of the sheet. */
  readonly heading: string;
  readonly required: boolean;
  /** What a cell must be; text unless said otherwise. A date is handed on as `2014-03-05`. */
  readonly holds?: 'text' | 'date' | 'number';
  readonly longest?: number;
  readonly choices?: Choices;
  /** How to fill it in. */
  readonly says: string;
  readonly example: string;
  readonly width?: number;
}

/** One row of the sheet; values by key of the column, trimmed, '' where nothing stands. */
export interface ImportRow {
  /** As the program that shows the sheet counts. */
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Why a row is not taken: a Chinese sentence. */
export interface RowProblem {
  readonly row: number;
  readonly says: string;
  /** The same thing stands in the books already: no mistake, if whoever imports says so. */
  readonly recorded?: boolean;
}

interface Kind {
  /** A plain word: `units`. */
  readonly kind: string;
  /** Names the sheet. */
  readonly title: string;
  /** Who may import this. */
  readonly permission: string;
  readonly mostRows: number;
  /** For the sheet that explains. */
  readonly about: readonly string[];
  columns(tx: Tx, caller: Caller): Promise<readonly ImportColumn[]>;
  /** Equal for two rows that say the same thing; the second is then refused. */
  identity(row: ImportRow): string;
}

/** Written in one transaction: what cannot be taken back, such as units. */
export interface AtOnceKind extends Kind {
  readonly writes: 'at_once';
  /** Problems of rows that are well filled in, some at a time; nothing may be written. */
  check(tx: Tx, caller: Caller, rows: readonly ImportRow[]): Promise<readonly RowProblem[]>;
  /** All rows; a DomainError refuses them all. */
  write(tx: Tx, caller: Caller, rows: readonly ImportRow[]): Promise<void>;
}

/** How a row is written: under a key, once however often; or with everything done and nothing written. */
export type HowToWrite =
  { readonly key: string; readonly dryRun: false } | { readonly key: null; readonly dryRun: true };

/** Refuses with DomainErrors; with `recorded_before` what stands in the books but was not written under this key. */
export type WriteRow = (row: ImportRow, how: HowToWrite) => Promise<unknown>;

/** Written row by row: what can be taken back, such as events. It is checked by writing it dry. */
export interface RowByRowKind extends Kind {
  readonly writes: 'row_by_row';
  /** Looks up what a block of rows needs; `keyOf` is what they will be written under, null for a check. */
  begin(caller: Caller, rows: readonly ImportRow[], keyOf: ((row: ImportRow) => string) | null): Promise<WriteRow>;
  /** Takes back what was written with these keys; those that wrote nothing are passed over. May be repeated. */
  undo(caller: Caller, keys: readonly string[]): Promise<void>;
}

export type ImportKind = AtOnceKind | RowByRowKind;

/** The code of a refusal that says that the same thing stands in the books already. */
export const RECORDED_BEFORE = 'recorded_before';
