import { Injectable } from '@nestjs/common';
import { monthOf } from '@app/kernel';
import { Directory } from '@app/directory';
import { COUNT, ReadLedger, ReadStandings, type Standings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { bulletinError } from '../domain/errors';
import { amountText } from '../domain/figures';
import { CountedEvents, type CountedEvent } from './counted-events';
import { EntryLines, type EntryLine } from './entry-lines';

/** Rows of a page. */
export const PAGE_SIZE = 100;

/** A figure of the table: whose, of which quarter, from which source, in which measure (an asset code or `count`). */
export interface FigureAsked {
  readonly unitId: number;
  readonly quarter: string;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
  readonly measure?: string | undefined;
}

/** What a figure is made of, a page at a time: events where things were counted, entries otherwise. */
export interface BehindFigure {
  readonly unit: { readonly id: number; readonly name: string };
  readonly levels: Standings['levels'];
  readonly assets: Standings['assets'];
  /** The whole figure, over all pages: one sum a measure. */
  readonly sums: readonly { readonly title: string; readonly text: string }[];
  readonly entries: readonly EntryLine[];
  readonly events: readonly CountedEvent[];
  readonly next?: string;
}

@Injectable()
export class ListBehindFigure {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly directory: Directory,
    private readonly lines: EntryLines,
    private readonly counted: CountedEvents,
  ) {}

  /** Refuses with `unit_not_found` what is not a unit of the office. */
  async list(tx: Tx, officeId: number, asked: FigureAsked, cursor?: string): Promise<BehindFigure> {
    const { unitId, quarter, kind, level, measure } = asked;
    const known = (await this.directory.allUnits(tx, officeId)).find(({ id }) => id === unitId);
    if (!known) throw bulletinError.unit_not_found();
    const standings = await this.standings.ofPeriod(tx, officeId, quarter);
    const name = standings.lines.find(({ unit }) => unit.id === unitId)?.unit.name ?? known.versions.at(-1)?.name ?? '';
    const head = {
      unit: { id: unitId, name },
      levels: standings.levels,
      assets: standings.assets,
      sums: sumsOf(standings, asked),
    };
    const months = { from: monthOf(standings.period.from), to: monthOf(standings.period.to) };
    if (measure === COUNT) {
      const { rows, ...more } = await this.counted.page(
        tx,
        officeId,
        { unitId, kind, level, ...months },
        cursor,
        PAGE_SIZE,
      );
      const titles = await this.lines.titles(
        tx,
        officeId,
        rows.map(({ itemId }) => itemId),
      );
      const events = rows.map((row) => ({ ...row, title: titles.get(row.itemId ?? '') ?? row.title }));
      return { ...head, entries: [], events, ...more };
    }
    const filter = {
      unitId,
      ...months,
      ...(kind === undefined ? {} : { kind }),
      ...(level === undefined ? {} : { level }),
      ...(measure === undefined ? {} : { asset: measure }),
    };
    const { rows, ...more } = await this.ledger.entries(tx, officeId, filter, cursor, PAGE_SIZE);
    return { ...head, entries: await this.lines.of(tx, officeId, rows), events: [], ...more };
  }
}

/** The figure as the table has it, from the same cells. */
function sumsOf({ cells, assets }: Standings, { unitId, kind, level, measure }: FigureAsked): BehindFigure['sums'] {
  const own = cells.filter(
    (cell) =>
      cell.unitId === unitId &&
      (kind === undefined || cell.kind === kind) &&
      (level === undefined || cell.level === level),
  );
  const wanted = measure === COUNT ? [{ code: COUNT, title: '条', scale: 0 }] : assets;
  return wanted
    .filter(({ code }) => measure === undefined || code === measure)
    .map(({ code, title, scale }) => {
      const sum = own.reduce((all, cell) => (cell.measure === code ? all + cell.value : all), 0);
      return { title, text: amountText(sum, scale) };
    });
}
