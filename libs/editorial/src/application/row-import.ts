import type { Caller } from '@app/kernel';
import type { ImportColumn, ImportRow, RowByRowKind, Tx, WriteRow } from '@app/platform';
import type { ImportDesk } from './import-desk';
import type { ImportTable } from './import-table';
import { RowReader } from './row-reader';

const MOST = 50_000;

/** The frame of every import of items and events: a table of theirs, brought in row by row through the use cases. */
export class RowImport<Input> implements RowByRowKind {
  readonly kind: string;
  readonly title: string;
  readonly permission: string;
  readonly about: readonly string[];
  readonly mostRows = MOST;
  readonly writes = 'row_by_row';

  constructor(
    private readonly desk: ImportDesk,
    private readonly table: ImportTable<Input>,
  ) {
    this.kind = table.kind;
    this.title = table.title;
    this.permission = table.permission;
    this.about = table.about;
  }

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    return this.table.columns(await this.desk.words(tx, officeId));
  }

  identity({ values }: ImportRow): string {
    const keys = this.table.toldApartBy.flatMap((key) =>
      key === 'field.*' ? Object.keys(values).filter((each) => each.startsWith('field.')) : [key],
    );
    return JSON.stringify(keys.map((key) => values[key] ?? ''));
  }

  async begin(
    caller: Caller,
    rows: readonly ImportRow[],
    keyOf: ((row: ImportRow) => string) | null,
  ): Promise<WriteRow> {
    const block = await this.desk.open(caller, rows, keyOf);
    return async (row, { key, dryRun }) => {
      const reader = new RowReader(row, block);
      const input = this.table.read(reader);
      reader.refuseProblems();
      this.table.check?.(reader, input);
      return this.table.write({ caller, idempotencyKey: key, dryRun, refuseKnown: true }, input);
    };
  }

  undo(caller: Caller, keys: readonly string[]): Promise<void> {
    return this.desk.undo(caller, keys);
  }
}
