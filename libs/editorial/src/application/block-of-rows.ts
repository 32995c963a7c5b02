import type { LocalDate } from '@app/kernel';
import type { Unit } from '@app/directory';
import type { ImportRow } from '@app/platform';
import type { Regulation } from '@app/regulation';
import type { ContributorInput, SubmittedItem } from '@app/submission';
import { editorialError } from '../domain/errors';

/** What a block of rows was looked up for, read at once. */
interface Known {
  /** The regulation whose words the tables of today speak. */
  readonly regulation: Regulation | undefined;
  readonly units: UnitsByName;
  /** Items with the titles of the rows. */
  readonly items: readonly SubmittedItem[];
  /** Whether a row was written under its key already. */
  readonly isWritten: (row: ImportRow) => boolean;
}

/** What the words of a block of rows stand for. Throws DomainErrors for what it does not know. */
export class BlockOfRows {
  readonly regulation: Regulation | undefined;
  readonly isWritten: (row: ImportRow) => boolean;
  private readonly units: UnitsByName;
  private readonly byTitle = new Map<string, SubmittedItem[]>();

  constructor({ regulation, units, items, isWritten }: Known) {
    this.regulation = regulation;
    this.units = units;
    this.isWritten = isWritten;
    for (const item of items) {
      const alike = this.byTitle.get(item.title);
      if (alike) alike.push(item);
      else this.byTitle.set(item.title, [item]);
    }
  }

  /** `甲局、乙局/张某`, the lead first. */
  contributors(text: string, on: LocalDate): ContributorInput[] {
    const parts = text.split(/[、，,;；\n]/).map((part) => part.trim());
    return parts
      .filter((part) => part !== '')
      .map((part) => {
        const [unit = '', person] = part.split('/').map((each) => each.trim());
        return { unitId: this.units.idOf(unit, on), ...(person && { person }) };
      });
  }

  /** The item of that title, of that unit if one is named. */
  item(title: string, unit: string): SubmittedItem {
    const found = this.itemsWithTitle(title);
    const own = unit === '' ? found : found.filter((item) => this.isOf(item, unit));
    const [item, another] = own.filter(({ status }) => status !== 'withdrawn' && status !== 'purged');
    if (!item) throw editorialError.import_item_unknown({ title });
    if (another) throw editorialError.import_item_ambiguous({ title });
    return item;
  }

  itemsWithTitle(title: string): readonly SubmittedItem[] {
    return this.byTitle.get(title) ?? [];
  }

  private isOf(item: SubmittedItem, unit: string): boolean {
    return item.contributors.some(({ unitId }) => this.units.isCalled(unitId, unit));
  }
}

/** Units by any name they ever had. */
export class UnitsByName {
  private readonly byName = new Map<string, { id: number; from: LocalDate; to: LocalDate }[]>();

  constructor(units: readonly Unit[]) {
    for (const { id, versions, merger } of units)
      versions.forEach(({ name, from }, i) => {
        const to = versions[i + 1]?.from ?? merger?.on ?? '9999-12-31';
        this.byName.set(name, [...(this.byName.get(name) ?? []), { id, from, to }]);
      });
  }

  /** Whoever was called so on the day, else the only one ever called so. Throws `import_unit_unknown`. */
  idOf(name: string, on: LocalDate): number {
    const all = this.byName.get(name) ?? [];
    const then = all.find(({ from, to }) => from <= on && on < to);
    const ids = new Set(all.map(({ id }) => id));
    const [only] = ids.size === 1 ? ids : [];
    const id = then?.id ?? only;
    if (id === undefined) throw editorialError.import_unit_unknown({ name });
    return id;
  }

  isCalled(id: number, name: string): boolean {
    return (this.byName.get(name) ?? []).some((each) => each.id === id);
  }
}
