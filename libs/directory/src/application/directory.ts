import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Roster } from '@app/regulation';
import { directoryError } from '../domain/errors';
import { type ForwardRoute, type ForwardRouteOn, routesOn } from '../domain/forward-route';
import { type LeaderOn, leaderOn } from '../domain/leader';
import {
  publicationMeant,
  publicationOn,
  type PublicationOn,
  titleOn,
  unknownPublication,
} from '../domain/publication';
import { rosterFrom } from '../domain/roster';
import { lastVersion, type Unit, type UnitVersion, versionDuring, versionOn } from '../domain/unit';
import { ForwardRoutes } from '../persistence/forward-routes';
import { Leaders } from '../persistence/leaders';
import { type Office, Offices } from '../persistence/offices';
import { People, type Person } from '../persistence/people';
import { Publications } from '../persistence/publications';
import { type HeadsOfUnits, UnitHeads } from '../persistence/unit-heads';
import { Units } from '../persistence/units';

/** A unit as it is called on a date. */
export interface UnitOn extends Omit<UnitVersion, 'from'> {
  readonly id: number;
}

/** What other contexts ask about an office, its units, people and publications. */
@Injectable()
export class Directory {
  constructor(
    private readonly offices: Offices,
    private readonly units: Units,
    private readonly people: People,
    private readonly titles: Publications,
    private readonly leaders: Leaders,
    private readonly routes: ForwardRoutes,
    private readonly heads: UnitHeads,
  ) {}

  /** Refuses with `office_not_found`. */
  async office(tx: Tx, officeId: number): Promise<Office> {
    const office = await this.offices.byId(tx, officeId);
    if (!office) throw directoryError.office_not_found();
    return office;
  }

  officeByCode(tx: Tx, code: string): Promise<Office | undefined> {
    return this.offices.byCode(tx, code);
  }

  allOffices(tx: Tx): Promise<Office[]> {
    return this.offices.all(tx);
  }

  /** The units that exist on a date, in directory order. */
  async unitsOn(tx: Tx, officeId: number, date: LocalDate): Promise<UnitOn[]> {
    return this.listed(tx, officeId, (unit) => versionOn(unit, date));
  }

  /** The units that exist on any day from one date to another, called as on their last such day, in directory order. */
  async unitsDuring(tx: Tx, officeId: number, from: LocalDate, to: LocalDate): Promise<UnitOn[]> {
    return this.listed(tx, officeId, (unit) => versionDuring(unit, from, to));
  }

  /** Every unit there ever was, merged ones too, with its full history, in directory order. */
  async allUnits(tx: Tx, officeId: number): Promise<Unit[]> {
    const { all } = await this.units.ofOffice(tx, officeId);
    return [...all].sort((a, b) => lastVersion(a).sortNo - lastVersion(b).sortNo || a.id - b.id);
  }

  /** A unit with its full history, merged or not; refuses with `unit_not_found`, also one of another office. */
  async requireUnit(tx: Tx, officeId: number, unitId: number): Promise<Unit> {
    const unit = (await this.units.ofOffice(tx, officeId)).find(unitId);
    if (!unit) throw directoryError.unit_not_found({ unit: unitId });
    return unit;
  }

  /** Key and `name` of a unit are its id as text; `groupOn` is null when the unit does not exist on the date. */
  async rosterOf(tx: Tx, officeId: number): Promise<Roster> {
    const [units, people] = [await this.allUnits(tx, officeId), await this.people.ofOffice(tx, officeId)];
    return rosterFrom(units, people, await this.heads.ofOffice(tx, officeId));
  }

  /** Who headed each unit, from when on; oldest first. Units nobody was named for are missing. */
  headsOf(tx: Tx, officeId: number): Promise<HeadsOfUnits> {
    return this.heads.ofOffice(tx, officeId);
  }

  peopleOf(tx: Tx, officeId: number): Promise<readonly Person[]> {
    return this.people.ofOffice(tx, officeId);
  }

  /** All publications of the office as they are called on a date. */
  async publications(tx: Tx, officeId: number, date: LocalDate): Promise<PublicationOn[]> {
    return (await this.titles.ofOffice(tx, officeId)).map((publication) => publicationOn(publication, date));
  }

  /** Tells what a publication of the office, by its key, is called on a date; for many at once. */
  async publicationTitles(tx: Tx, officeId: number): Promise<(key: string, date: LocalDate) => string> {
    const byKey = new Map((await this.titles.ofOffice(tx, officeId)).map((each) => [each.key, each]));
    return (key, date) => {
      const publication = byKey.get(key);
      if (!publication) throw new Error(`there is no publication ${key}`);
      return titleOn(publication, date);
    };
  }

  /** By key, name, current or former title. Refuses a text that means several (`publication_ambiguous`). */
  async findPublication(tx: Tx, officeId: number, text: string, date: LocalDate): Promise<PublicationOn | undefined> {
    const found = publicationMeant(await this.titles.ofOffice(tx, officeId), text, date);
    return found && publicationOn(found, date);
  }

  /** As `findPublication`, but refuses with `publication_unknown`, which names the most similar titles. */
  async requirePublication(tx: Tx, officeId: number, text: string, date: LocalDate): Promise<PublicationOn> {
    const publications = await this.titles.ofOffice(tx, officeId);
    const found = publicationMeant(publications, text, date);
    if (!found) throw unknownPublication(publications, text);
    return publicationOn(found, date);
  }

  /**
   * The units by their ids as they are called on a date, in the order asked for. Refuses with `unit_unknown` what is not
   * the office's own, with `unit_not_yet` and `unit_merged` what does not exist on the date; all of kind `invalid`.
   */
  async requireUnits(tx: Tx, officeId: number, unitIds: readonly number[], onDate: LocalDate): Promise<UnitOn[]> {
    const units = await this.units.ofOffice(tx, officeId);
    const unknown = unitIds.filter((id) => !units.find(id));
    if (unknown.length > 0) throw directoryError.unit_unknown({ units: [...new Set(unknown)] });
    return unitIds.map((id) => unitOn(id, units.standing(id, onDate)));
  }

  /** The leaders in office on a date, in the order in which they were added. */
  async leadersOn(tx: Tx, officeId: number, date: LocalDate): Promise<LeaderOn[]> {
    return (await this.leaders.ofOffice(tx, officeId)).flatMap((leader) => leaderOn(leader, date) ?? []);
  }

  /** A leader in the post of a date; refuses with `leader_unknown` and `leader_not_in_office`. */
  async requireLeader(tx: Tx, officeId: number, leaderId: number, date: LocalDate): Promise<LeaderOn> {
    const leader = (await this.leaders.ofOffice(tx, officeId)).find(({ id }) => id === leaderId);
    if (!leader) throw directoryError.leader_unknown();
    const found = leaderOn(leader, date);
    if (!found) throw directoryError.leader_not_in_office({ name: leader.name, on: date });
    return found;
  }

  /** The routes in use on a date, in the office's order. */
  async forwardRoutesOn(tx: Tx, officeId: number, date: LocalDate): Promise<ForwardRouteOn[]> {
    return routesOn(await this.routes.ofOffice(tx, officeId), date);
  }

  /** Every route there ever was, in use or not, in the order in which they were added. */
  allForwardRoutes(tx: Tx, officeId: number): Promise<readonly ForwardRoute[]> {
    return this.routes.ofOffice(tx, officeId);
  }

  /** By code; refuses with `forward_route_unknown`, which names those in use. */
  async requireForwardRoute(tx: Tx, officeId: number, code: string, date: LocalDate): Promise<ForwardRouteOn> {
    const routes = await this.forwardRoutesOn(tx, officeId, date);
    const found = routes.find((route) => route.code === code);
    if (found) return found;
    const known = routes.map((route) => `${route.code}（${route.title}）`);
    throw directoryError.forward_route_unknown({ code, known });
  }

  private async listed(
    tx: Tx,
    officeId: number,
    versionOf: (unit: Unit) => UnitVersion | undefined,
  ): Promise<UnitOn[]> {
    const { all } = await this.units.ofOffice(tx, officeId);
    return all
      .flatMap((unit) => {
        const version = versionOf(unit);
        return version ? [unitOn(unit.id, version)] : [];
      })
      .sort((a, b) => a.sortNo - b.sortNo || a.id - b.id);
  }
}

function unitOn(id: number, { name, group, sortNo }: UnitVersion): UnitOn {
  return { id, name, group, sortNo };
}
