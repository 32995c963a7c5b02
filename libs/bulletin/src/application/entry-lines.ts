import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month } from '@app/kernel';
import { RegulationTimelines, scaleOf, type LedgerEntry } from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import { amountText } from '../domain/figures';

/** An entry as a row of a list. */
export interface EntryLine {
  readonly no: number;
  readonly unitId: number;
  readonly event: number | null;
  /** The title of the item that earned it; empty when no item did. */
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly occurredOn: LocalDate;
  readonly bookedMonth: Month;
  /** Booked later than it happened, because its month was closed. */
  readonly priorPeriod: boolean;
  readonly clause: string;
  readonly arithmetic: string;
  /** With the unit of the asset: `10 分`. */
  readonly amount: string;
  readonly reverses: number | null;
}

@Injectable()
export class EntryLines {
  constructor(
    private readonly items: ReadItems,
    private readonly timelines: RegulationTimelines,
  ) {}

  async of(tx: Tx, officeId: number, entries: readonly LedgerEntry[]): Promise<EntryLine[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const units = new Map(
      timeline.versions
        .flatMap(({ regulation }) => [...regulation.assets.values()])
        .map(({ code, title }) => [code, title]),
    );
    const titles = await this.titles(tx, officeId, entries.map(itemOf));
    return entries.map((entry) => {
      const { seq, unitId, eventSeq, source, occurredOn, bookedMonth, period, clause, arithmetic, asset, reverses } =
        entry;
      return {
        no: seq,
        unitId,
        event: eventSeq,
        title: titles.get(itemOf(entry) ?? '') ?? '',
        kind: source.kind,
        level: source.level,
        occurredOn,
        bookedMonth,
        priorPeriod: bookedMonth !== period,
        clause,
        arithmetic,
        amount: `${amountText(entry.amount, scaleOf(timeline, asset))} ${units.get(asset) ?? asset}`,
        reverses,
      };
    });
  }

  /** The titles of items, by their ids; an item that was never submitted here has none. */
  titles(tx: Tx, officeId: number, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    return this.items.titles(tx, officeId, [...new Set(ids.filter((id) => id !== null))]);
  }
}

/** The item an entry's scope names. */
export function itemOf({ scope }: Pick<LedgerEntry, 'scope'>): string | null {
  return scope.startsWith('item:') ? scope.slice('item:'.length) : null;
}
