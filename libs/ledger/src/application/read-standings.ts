import { Injectable } from '@nestjs/common';
import {
  firstDay,
  lastDay,
  monthOf,
  monthsBetween,
  parsePeriod,
  type LocalDate,
  type Month,
  type Period,
} from '@app/kernel';
import { Directory, type Unit } from '@app/directory';
import type { Tx } from '@app/platform';
import type { Asset, Regulation } from '@app/regulation';
import { ledgerError } from '../domain/errors';
import type { PersonSum, SourceSum } from '../domain/cells';
import { standingsOf, type ListedUnit, type Standing } from '../domain/standings';
import { LedgerStore } from '../persistence/ledger-store';
import { RegulationTimelines } from './regulation-timelines';

/** The standings of a stretch of months, by the months in which amounts were booked. */
export interface Standings {
  readonly from: Month;
  readonly to: Month;
  /** Months of the stretch that are closed; when all are, the figures never change again. */
  readonly closed: readonly Month[];
  readonly assets: readonly Asset[];
  /** Levels with their Chinese titles, in rising order. */
  readonly levels: readonly { readonly word: string; readonly title: string }[];
  /** The asset units are ranked by: the regulation's first. */
  readonly rankBy: string;
  readonly lines: readonly Standing[];
  /** The figures behind the lines, by rising level, for tables that need other columns. */
  readonly cells: readonly SourceSum[];
}

@Injectable()
export class ReadStandings {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
  ) {}

  /** `period` is `2014-03`, `2014-01/02`, `2014Q1`, `2014H1` or `2014`: whole months, since figures are kept by month. */
  async ofPeriod(tx: Tx, officeId: number, period: string): Promise<Standings & { readonly period: Period }> {
    const found = parsePeriod(period, await this.firstMonth(tx, officeId));
    if (!found || found.kind === 'week') throw ledgerError.bad_period({ period });
    return { ...(await this.ofMonths(tx, officeId, monthOf(found.from), monthOf(found.to))), period: found };
  }

  /** From one month to another, both included: also for bulletins over two months. */
  async ofMonths(tx: Tx, officeId: number, from: Month, to: Month): Promise<Standings> {
    const months = monthsBetween(from, to);
    const timeline = await this.timelines.of(tx, officeId);
    const regulation = timeline.vocabularyAt(lastDay(to))?.regulation;
    const assets = assetsOf(timeline.versions.map((version) => version.regulation));
    const rankBy = regulation ? ([...regulation.assets.keys()][0] ?? '') : '';
    const levels = [...(regulation?.domains.get('level')?.words.values() ?? [])];
    const rising = new Map(levels.map(({ word }, place) => [word, place]));
    const cells = (await this.store.sums(tx, officeId, from, to)).sort(
      (a, b) => (rising.get(a.level) ?? -1) - (rising.get(b.level) ?? -1),
    );
    const units = listed(await this.directory.allUnits(tx, officeId), firstDay(from), lastDay(to), cells);
    const head = await this.store.head(tx, officeId);
    return {
      from,
      to,
      closed: months.filter((month) => head !== null && month < head.openMonth),
      assets,
      levels,
      rankBy,
      lines: standingsOf(units, cells, rankBy),
      cells,
    };
  }

  /** What was booked to each person entries name. Reads the entries of the months, which no cell sums up by person. */
  ofPersons(tx: Tx, officeId: number, from: Month, to: Month, asset: string): Promise<PersonSum[]> {
    return this.store.sumsOfPersons(tx, officeId, from, to, asset);
  }

  /** Months in which anything is booked: what a reader can choose from. */
  async months(tx: Tx, officeId: number): Promise<Month[]> {
    return this.store.bookedMonths(tx, officeId);
  }

  async firstMonth(tx: Tx, officeId: number): Promise<number> {
    const timeline = await this.timelines.of(tx, officeId);
    return timeline.versions.at(-1)?.regulation.firstMonth ?? 1;
  }
}

function assetsOf(regulations: readonly Regulation[]): Asset[] {
  return [...new Map(regulations.flatMap((regulation) => [...regulation.assets])).values()];
}

/** Units that exist on some day of the stretch, and merged ones for which something is booked in it, as last called then. */
function listed(units: readonly Unit[], from: LocalDate, to: LocalDate, cells: readonly SourceSum[]): ListedUnit[] {
  const booked = new Set(cells.map((cell) => cell.unitId));
  return units.flatMap(({ id, versions, merger }) => {
    const version = versions.findLast((each) => each.from <= to) ?? versions[0];
    const exists = version !== undefined && version.from <= to && (merger === null || merger.on > from);
    return version && (exists || booked.has(id)) ? [{ id, name: version.name, group: version.group }] : [];
  });
}
