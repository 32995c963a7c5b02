import { findRows, managerOf, pageOfRows, type Tx } from '@app/platform';
import type { ChainTable, ChainTables, Head } from '../domain/records';
import { toClosedMonth, toEntry, toEvent, toRegulationInForce } from './mapping';
import { CellRow, EntryRow, EventRow, HeadRow, IdempotencyRow, MonthRow, RegulationRow } from './rows';

/** One table of an office, read to its end: the rows that can be read, and the places of those that cannot. */
export interface ReadThrough<R> {
  readonly rows: readonly R[];
  readonly unreadable: readonly string[];
}

/** A figure of the projection as it is stored; `value` is text, since a damaged one may not be a number. */
export interface StoredCell {
  readonly key: string;
  readonly value: string;
}

const PAGE = 1_000;

type ChainRow = EventRow | EntryRow | MonthRow | RegulationRow;

const tables: { [T in ChainTable]: { row: new () => ChainRow; read: (row: never) => ChainTables[T] } } = {
  ledger_event: { row: EventRow, read: toEvent },
  ledger_entry: { row: EntryRow, read: toEntry },
  ledger_month: { row: MonthRow, read: toClosedMonth },
  ledger_regulation: { row: RegulationRow, read: toRegulationInForce },
};

/** Reads whatever stands in the tables, damaged or not: for verifying, which must name a broken row, not break itself. */
export class WholeLog {
  async head(tx: Tx, officeId: number): Promise<Head | null> {
    const row = await managerOf(tx).findOneBy(HeadRow, { officeId });
    return row && { ...row };
  }

  /** Those behind a place in the chain. */
  async records<T extends ChainTable>(
    tx: Tx,
    table: T,
    officeId: number,
    behind = 0,
  ): Promise<ReadThrough<ChainTables[T]>> {
    const { row, read } = tables[table];
    const rows: ChainTables[T][] = [];
    const unreadable: string[] = [];
    for (let after = behind; ;) {
      try {
        const page = await pageOfRows(tx, row, { officeId }, { order: 'seq', after, limit: PAGE });
        rows.push(...page.map((each) => whole(read(each as never))));
        after = page[page.length - 1]?.seq ?? after;
        if (page.length < PAGE) return { rows, unreadable };
      } catch {
        const places = await this.places(tx, row, officeId, after);
        for (const seq of places)
          try {
            const found = await findRows(tx, row, { officeId, seq: seq as number }, 'seq');
            rows.push(...found.map((each) => whole(read(each as never))));
          } catch {
            unreadable.push(String(seq));
          }
        const last = Number(places[places.length - 1]);
        if (places.length < PAGE || !Number.isSafeInteger(last)) return { rows, unreadable };
        after = last;
      }
    }
  }

  /** The numbers of a page as they are stored, whatever they are. */
  private async places(tx: Tx, row: new () => ChainRow, officeId: number, after: number): Promise<unknown[]> {
    const places = await managerOf(tx)
      .createQueryBuilder(row, 'record')
      .select('record.seq', 'seq')
      .where('record.office_id = :officeId and record.seq > :after', { officeId, after })
      .orderBy('record.seq')
      .limit(PAGE)
      .getRawMany<{ seq: unknown }>();
    return places.map(({ seq }) => seq);
  }

  async answers(tx: Tx, officeId: number): Promise<IdempotencyRow[]> {
    const rows: IdempotencyRow[] = [];
    for (let after = ''; ;) {
      const page = await pageOfRows(tx, IdempotencyRow, { officeId }, { order: 'key', after, limit: PAGE });
      rows.push(...page);
      const last = page[page.length - 1];
      if (!last || page.length < PAGE) return rows;
      after = last.key;
    }
  }

  async cells(tx: Tx, officeId: number): Promise<StoredCell[]> {
    const rows = await managerOf(tx)
      .createQueryBuilder(CellRow, 'cell')
      .select(['cell.month', 'cell.unitId', 'cell.measure', 'cell.kind', 'cell.level', 'cell.detail', 'cell.value'])
      .where('cell.office_id = :officeId', { officeId })
      .getRawMany<Record<string, unknown>>();
    return rows.map((row) => {
      const { cell_month, cell_unit_id, cell_measure, cell_kind, cell_level, cell_detail, cell_amount } = row;
      const key = [cell_month, cell_unit_id, cell_measure, cell_kind, cell_level, cell_detail];
      return { key: JSON.stringify(key), value: String(cell_amount) };
    });
  }
}

/** Throws for what a driver hands over without a word: an instant that is none. */
function whole<R extends object>(record: R): R {
  for (const value of Object.values(record))
    if (value instanceof Date && Number.isNaN(value.getTime())) throw new RangeError('not an instant');
  return record;
}
