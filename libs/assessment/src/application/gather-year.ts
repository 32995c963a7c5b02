import { Injectable } from '@nestjs/common';
import { Directory, type Unit } from '@app/directory';
import { firstDay, monthOf, parsePeriod, type Month, type Period } from '@app/kernel';
import { FindEvents, ReadLedger, ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import type { IncidentFacts, LiaisonFacts, UnitFacts, YearFacts } from '../domain/year-end/standing-of-year';

const PAGE = 200;

/**
 * What a closed year came to, by the months in which things are booked: what was learnt later than its own year counts in the
 * year in which it was booked, as in every table, so that it counts once and never nowhere.
 */
@Injectable()
export class GatherYear {
  constructor(
    private readonly directory: Directory,
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly events: FindEvents,
  ) {}

  /** Refuses with `bad_year`, and with `year_not_closed` while a month of it is open. */
  async of(tx: Tx, officeId: number, year: string, asset: string): Promise<YearFacts> {
    const { to } = await this.requireClosed(tx, officeId, year);
    const found = await this.standings.ofPeriod(tx, officeId, year);
    const lines = new Map(found.lines.map((line) => [line.unit.id, line]));
    const successor = successors(await this.directory.allUnits(tx, officeId));
    const incidents = await this.incidents(tx, officeId, found);
    const units = (await this.directory.unitsOn(tx, officeId, to)).map(({ id, name, group }): UnitFacts => {
      const own = [...lines.values()].filter(({ unit }) => successor(unit.id) === id);
      const total = (of: (line: (typeof own)[number]) => number) => own.reduce((sum, line) => sum + of(line), 0);
      return {
        ...{ id, name, group, points: total(({ total: amounts }) => amounts.get(asset) ?? 0) },
        submitted: total(({ submitted }) => submitted),
        adopted: total(({ adopted }) => [...adopted.values()].reduce((sum, count) => sum + count, 0)),
        incidents: own.flatMap(({ unit }) => incidents.get(unit.id) ?? []),
      };
    });
    const scale = found.assets.find(({ code }) => code === asset)?.scale ?? 0;
    return { scale, units, liaisons: await this.liaisons(tx, officeId, found, asset, successor) };
  }

  private async requireClosed(tx: Tx, officeId: number, year: string): Promise<Period> {
    const period = parsePeriod(year, await this.standings.firstMonth(tx, officeId));
    if (period?.kind !== 'year') throw assessmentError.bad_year();
    const open = await this.ledger.openMonth(tx, officeId);
    if (period.to >= firstDay(open)) throw assessmentError.year_not_closed({ year, open });
    const closed = (await this.ledger.closedMonths(tx, officeId)).map(({ month }) => month);
    if (!closed.includes(monthOf(period.to))) throw assessmentError.year_before_ledger({ year });
    return period;
  }

  /** By unit. What was taken back does not count. */
  private async incidents(tx: Tx, officeId: number, { from, to }: { from: Month; to: Month }) {
    const byUnit = new Map<number, IncidentFacts[]>();
    const asked = { type: 'incident', status: 'standing', from, to } as const;
    const order = { by: 'booked', descending: false } as const;
    for (let cursor: string | undefined; ;) {
      const page = await this.events.page(tx, officeId, asked, order, { cursor, limit: PAGE });
      for (const { event } of page.rows) {
        const { fields, units } = event.content;
        const incident = { event: event.seq, fault: fields['fault'] ?? '', level: fields['level'] ?? '' };
        for (const { unit } of units) byUnit.set(Number(unit), [...(byUnit.get(Number(unit)) ?? []), incident]);
      }
      if (page.next === undefined) return byUnit;
      cursor = page.next;
    }
  }

  private async liaisons(
    tx: Tx,
    officeId: number,
    { from, to }: { from: Month; to: Month },
    asset: string,
    successor: (unitId: number) => number,
  ): Promise<LiaisonFacts[]> {
    const sums = new Map<string, LiaisonFacts>();
    for (const { unitId, person, amount } of await this.standings.ofPersons(tx, officeId, from, to, asset)) {
      const key = `${successor(unitId)} ${person}`;
      const points = (sums.get(key)?.points ?? 0) + amount;
      sums.set(key, { unitId: successor(unitId), name: person, points });
    }
    return [...sums.values()].sort((a, b) => a.unitId - b.unitId || (a.name < b.name ? -1 : 1));
  }
}

/** The unit that goes on in the place of another, however often it was merged on. */
function successors(units: readonly Unit[]): (unitId: number) => number {
  const into = new Map(units.flatMap(({ id, merger }) => (merger ? [[id, merger.into] as const] : [])));
  return (unitId) => {
    let found = unitId;
    for (let next = into.get(found); next !== undefined; next = into.get(found)) found = next;
    return found;
  };
}
