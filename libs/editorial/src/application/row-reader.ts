import { DomainError, invalidInput, type LocalDate } from '@app/kernel';
import type { ImportRow } from '@app/platform';
import type { ContributorInput, SubmittedItem } from '@app/submission';
import { amountsOf, entryOf } from './award-columns';
import type { BlockOfRows } from './block-of-rows';
import { fieldsOf } from './import-columns';

/** Reads one row with what its block knows. A row says several things; all that is wrong with them is told at once. */
export class RowReader {
  private readonly problems: { field: string; code: string; message: string }[] = [];

  constructor(
    private readonly row: ImportRow,
    private readonly block: BlockOfRows,
  ) {}

  /** '' where nothing stands. */
  text(key: string): string {
    return this.row.values[key] ?? '';
  }

  /** Those of the columns in which something stands, by key. */
  given<K extends string>(...keys: readonly K[]): { [Key in K]?: string } {
    return Object.fromEntries(keys.map((key) => [key, this.text(key)]).filter(([, text]) => text !== '')) as {
      [Key in K]?: string;
    };
  }

  /** `甲局、乙局/张某`, the lead first. */
  contributors(key: string, on: LocalDate): ContributorInput[] {
    return this.take(() => this.block.contributors(this.text(key), on)) ?? [];
  }

  /** The id of the item with the title of the row, of the unit that is named there; '' for a problem. */
  item(): string {
    return this.take(() => this.block.item(this.text('title'), this.text('unit')))?.id ?? '';
  }

  /** The item, if the row names one. */
  itemIfAny(): { itemId?: string } {
    return this.text('title') === '' ? {} : { itemId: this.item() };
  }

  itemsWithTitle(): readonly SubmittedItem[] {
    return this.block.itemsWithTitle(this.text('title'));
  }

  /** Words of the regulation, in its own language. */
  fields(): Record<string, string> {
    return this.take(() => fieldsOf(this.block.regulation, this.row.values)) ?? {};
  }

  /** The id of what the regulation leaves to a person; '' where none is named. */
  entry(): string {
    return this.take(() => entryOf(this.block.regulation, this.text('entry'))) ?? '';
  }

  /** Decimal texts by asset. */
  amounts(): Record<string, string> {
    return amountsOf(this.row.values);
  }

  /** Whether the row was written under its key already. */
  get isWritten(): boolean {
    return this.block.isWritten(this.row);
  }

  /** Throws one DomainError with every problem there was. */
  refuseProblems(): void {
    if (this.problems.length > 0) throw invalidInput(this.problems);
  }

  private take<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.problems.push({ field: error.code, code: error.code, message: error.message });
      return undefined;
    }
  }
}
