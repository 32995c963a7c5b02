import type { ImportColumn, WriteRequest } from '@app/platform';
import type { OfficeWords } from './import-columns';
import type { RowReader } from './row-reader';

/**
 * What an import of items or events says for itself: its columns, what a row means and how that is written. How rows are
 * checked, told apart, written once and taken back is the same for all (`RowImport`).
 */
export interface ImportTable<Input> {
  /** A plain word, as in the address: `adoptions`. */
  readonly kind: string;
  /** Names the sheet. */
  readonly title: string;
  /** What recording one of them by hand needs. */
  readonly permission: string;
  /** For the sheet that explains. */
  readonly about: readonly string[];
  /** Keys of the columns by which rows are told apart; `field.*` stands for all words of the regulation. */
  readonly toldApartBy: readonly string[];
  columns(words: OfficeWords): readonly ImportColumn[];
  /** What a row means; what it cannot find it leaves to the reader to tell. */
  read(row: RowReader): Input;
  /** Throws the DomainError for what only a table can be asked, such as whether it was recorded before. */
  check?(row: RowReader, input: Input): void;
  write(request: WriteRequest, input: Input): Promise<unknown>;
}
