import { Injectable } from '@nestjs/common';
import { displayAmount, monthOf, type LocalDate, type Month } from '@app/kernel';
import { Directory } from '@app/directory';
import { COUNT, ReadLedger, ReadStandings, type LedgerEntry, type Standings } from '@app/ledger';
import { ReadItems } from '@app/submission';
import type { Tx } from '@app/platform';
import { bulletinError } from '../domain/errors';
import { grouped } from '../domain/figures';
import { CountedEvents, type CountedEvent } from './counted-events';

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
  readonly from: Month;
  readonly to: Month;
  readonly levels: Standings['levels'];
  /** The whole figure: one sum a measure. */
  readonly sums: readonly { readonly measure: string; readonly title: string; readonly text: string }[];
  readonly entries: readonly EntryLine[];
  readonly events: readonly CountedEvent[];
  readonly next?: string;
}

/** An entry as a row of a list. */
export interface EntryLine {
  readonly no: number;
  readonly event: number | null;
  /** What earned it: the item's title, or empty for a quota. */
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly occurredOn: LocalDate;
  readonly bookedMonth: Month;
  /** Booked later than it happened, because its month was closed. */
  readonly priorPeriod: boolean;
  readonly clause: string;
  readonly arithmetic: string;
  readonly asset: string;
  /** With the unit of the asset: `10 分`. */
  readonly amount: string;
  readonly reverses: number | null;
}

@Injectable()
export class ListBehindFigure {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly counted: CountedEvents,
  ) {}

  /** Refuses with `unit_not_found` what is not a unit of the office. */
  async list(tx: Tx, officeId: number, asked: FigureAsked, cursor?: string): Promise<BehindFigure> {
    const unit = await this.unitOf(tx, officeId, asked.unitId);
    const standings = await this.standings.ofPeriod(tx, officeId, asked.quarter);
    const { from, to, levels, period } = standings;
    const name = standings.lines.find((line) => line.unit.id === unit.id)?.unit.name ?? unit.name;
    const head = { unit: { id: unit.id, name }, from, to, levels, sums: sumsOf(standings, asked) };
    const months = { from: monthOf(period.from), to: monthOf(period.to) };
    const { unitId, kind, level, measure } = asked;
    if (measure === COUNT) {
      const page = await this.counted.page(tx, officeId, { unitId, kind, level, ...months }, cursor, PAGE_SIZE);
      return { ...head, entries: [], events: page.rows, ...(page.next === undefined ? {} : { next: page.next }) };
    }
    const filter = {
      unitId,
      ...months,
      ...(kind === undefined ? {} : { kind }),
      ...(level === undefined ? {} : { level }),
      ...(measure === undefined ? {} : { asset: measure }),
    };
    const page = await this.ledger.entries(tx, officeId, filter, cursor, PAGE_SIZE);
    const entries = await this.linesOf(tx, officeId, page.rows, standings);
    return { ...head, entries, events: [], ...(page.next === undefined ? {} : { next: page.next }) };
  }

  /** Entries as rows, with the titles of their items. */
  async linesOf(
    tx: Tx,
    officeId: number,
    entries: readonly LedgerEntry[],
    { assets }: Pick<Standings, 'assets'>,
  ): Promise<EntryLine[]> {
    const itemOf = (entry: LedgerEntry) => (entry.scope.startsWith('item:') ? entry.scope.slice('item:'.length) : null);
    const ids = [...new Set(entries.flatMap((entry) => itemOf(entry) ?? []))];
    const titles = await this.items.titles(tx, officeId, ids);
    return entries.map((entry) => {
      const { seq, eventSeq, source, occurredOn, bookedMonth, period, clause, arithmetic, asset, amount, reverses } = entry;
      const { scale = 0, title: unit = asset } = assets.find(({ code }) => code === asset) ?? {};
      return {
        no: seq,
        event: eventSeq,
        title: titles.get(itemOf(entry) ?? '') ?? '',
        kind: source.kind,
        level: source.level,
        occurredOn,
        bookedMonth,
        priorPeriod: bookedMonth !== period,
        clause,
        arithmetic,
        asset,
        amount: `${grouped(displayAmount(amount, scale))} ${unit}`,
        reverses,
      };
    });
  }

  private async unitOf(tx: Tx, officeId: number, unitId: number): Promise<{ id: number; name: string }> {
    const unit = (await this.directory.allUnits(tx, officeId)).find(({ id }) => id === unitId);
    if (!unit) throw bulletinError.unit_not_found();
    return { id: unit.id, name: unit.versions.at(-1)?.name ?? '' };
  }
}

/** The figure as the table has it, from the same cells. */
function sumsOf({ cells, assets }: Standings, { unitId, kind, level, measure }: FigureAsked): BehindFigure['sums'] {
  const measures = [{ code: COUNT, title: '条', scale: 0 }, ...assets].filter(({ code }) =>
    measure === undefined ? code !== COUNT : code === measure,
  );
  return measures.map(({ code, title, scale }) => {
    const own = cells.filter(
      (cell) =>
        cell.unitId === unitId &&
        cell.measure === code &&
        (kind === undefined || cell.kind === kind) &&
        (level === undefined || cell.level === level),
    );
    const sum = own.reduce((all, cell) => all + cell.value, 0);
    return { measure: code, title, text: grouped(displayAmount(sum, scale)) };
  });
}
