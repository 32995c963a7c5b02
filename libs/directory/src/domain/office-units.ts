import type { LocalDate } from '@app/kernel';
import { directoryError } from './errors';
import { thatHold, versionsFor } from './history';
import { firstClash, lastVersion, type Merger, type Unit, type UnitChange, type UnitVersion, versionOn } from './unit';

/** All units of one office: the rules that need more than one of them to be looked at. */
export class OfficeUnits {
  private readonly byId: ReadonlyMap<number, Unit>;

  constructor(readonly all: readonly Unit[]) {
    this.byId = new Map(all.map((unit) => [unit.id, unit]));
  }

  find(id: number): Unit | undefined {
    return this.byId.get(id);
  }

  /** What a unit is called on a date on which it must exist: else `unit_not_found`, `unit_not_yet`, `unit_merged`. */
  standing(id: number, on: LocalDate): UnitVersion {
    const unit = this.get(id);
    if (on < unit.created) {
      throw directoryError.unit_not_yet({ name: unit.versions[0]?.name ?? String(id), created: unit.created });
    }
    const version = versionOn(unit, on);
    if (version) return version;
    throw directoryError.unit_merged({
      ...this.inWords(unit, unit.merger as Merger),
      successor: this.successorOn(unit, on),
    });
  }

  /** The versions to record for a change of one unit from a date on. Refuses a name another unit has at the time. */
  change(id: number, from: LocalDate, change: UnitChange): UnitVersion[] {
    const before = this.standing(id, from);
    const unit = this.get(id);
    const versions = versionsFor(unit.versions, before, from, change);
    this.refuseClash({ ...unit, versions: thatHold([...unit.versions, ...versions]) });
    return versions;
  }

  /** The first version of a unit to be added. */
  add(first: UnitVersion): UnitVersion {
    this.refuseClash({ id: 0, created: first.from, versions: [first], merger: null });
    return first;
  }

  /** The merger to record so that a unit goes into another on a date; undefined when exactly this is recorded already. */
  merge(id: number, into: number, on: LocalDate): Merger | undefined {
    const unit = this.get(id);
    if (id === into) throw directoryError.unit_merged_into_itself();
    if (unit.merger) {
      if (unit.merger.into === into && unit.merger.on === on) return undefined;
      throw directoryError.unit_already_merged(this.inWords(unit, unit.merger));
    }
    if (!this.byId.has(into)) throw directoryError.unit_unknown({ units: [into] });
    this.standing(id, on);
    this.standing(into, on);
    const heir = this.all.find((other) => other.merger?.into === id && other.merger.on >= on);
    if (heir?.merger) {
      const { name, on } = this.inWords(heir, heir.merger);
      throw directoryError.successor_still_receives({ name: lastVersion(unit).name, other: name, on });
    }
    return { into, on };
  }

  private get(id: number): Unit {
    const unit = this.byId.get(id);
    if (!unit) throw directoryError.unit_not_found({ unit: id });
    return unit;
  }

  /** The name of the unit that stands for a merged one on a date, however many mergers later. */
  private successorOn(unit: Unit, on: LocalDate): string {
    const next = unit.merger && this.byId.get(unit.merger.into);
    if (!next) return '';
    return next.merger && next.merger.on <= on ? this.successorOn(next, on) : (versionOn(next, on)?.name ?? '');
  }

  private inWords(unit: Unit, { on }: Merger): { name: string; on: LocalDate; successor: string } {
    return { name: lastVersion(unit).name, on, successor: this.successorOn(unit, on) };
  }

  private refuseClash(changed: Unit): void {
    for (const other of this.all) {
      const clash = other.id === changed.id ? undefined : firstClash(changed, other);
      if (clash) throw directoryError.unit_name_taken(clash);
    }
  }
}
