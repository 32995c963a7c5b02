import type { FilledPlaces } from '../support/filled-places';
import type { Kind, Place } from '../support/places';
import { fill, type Filled } from './fill';
import { templateMonth, type TemplateMonth } from './template-month';

export interface FilledPlace {
  readonly place: Place;
  readonly filled: Filled;
}

/** Entries of 1,500 months of the usual size. */
const MOST = 4_800_000;

/** The filled ledgers of a run, made when first asked for. */
export class Ledgers {
  private readonly made = new Map<string, Promise<FilledPlace>>();
  private readonly templates = new Map<number, Promise<TemplateMonth>>();

  constructor(
    private readonly places: FilledPlaces,
    private readonly scale: number,
    private readonly say: (text: string) => void,
  ) {}

  of(kind: Kind, entries: number): Promise<FilledPlace> {
    const name = `${kind}-${entries}`;
    const found = this.made.get(name) ?? this.make(kind, entries);
    this.made.set(name, found);
    return found;
  }

  async close(): Promise<void> {
    for (const each of this.made.values()) await each.then(({ place }) => place.remove());
  }

  private async make(kind: Kind, entries: number): Promise<FilledPlace> {
    const { place, note, kept } = await this.places.of(kind, String(entries), async (empty) => {
      const template = await this.templateFor(entries);
      this.say(`filling ${entries.toLocaleString('en')} entries, ${kind}`);
      return fill(empty, template, entries);
    });
    return { place, filled: kept ? { ...note, rowsPerSecond: null } : note };
  }

  /** Months go back to 1900 at most; a ledger larger than that takes has more in each month. */
  private templateFor(entries: number): Promise<TemplateMonth> {
    const volume = this.scale * Math.max(1, entries / this.scale / MOST);
    const found = this.templates.get(volume) ?? templateMonth(volume);
    this.templates.set(volume, found);
    return found;
  }
}
