import { ABSENT } from '../../model/vocabulary';
import type { Asset, Domain, NumberField, Publication, ValueTable } from '../../model/vocabulary';

/** The column that says to which group a unit belongs; its words are those of the domain of this name. */
export const GROUP = 'group';

/** Everything a file declares names for: assets, domains, publications, numbers and tables with a value a unit. */
export class Vocabulary {
  constructor(
    readonly assets: ReadonlyMap<string, Asset>,
    /** Without `pub`; fields of yes and no are among them. */
    readonly domains: ReadonlyMap<string, Domain>,
    readonly publications: ReadonlyMap<string, Publication>,
    readonly numbers: ReadonlyMap<string, NumberField> = new Map(),
    readonly values: ReadonlyMap<string, ValueTable> = new Map(),
  ) {}

  /** The same with the tables of `values:`, which are read with the rest of the vocabulary at hand. */
  withValues(values: ReadonlyMap<string, ValueTable>): Vocabulary {
    return new Vocabulary(this.assets, this.domains, this.publications, this.numbers, values);
  }

  /** Every domain a column may name; `pub` and `level` first, because the others hang on them. */
  get domainNames(): string[] {
    const others = [...this.domains.keys()].filter((name) => name !== 'level');
    return [...(this.publications.size > 0 ? ['pub'] : []), ...(this.domains.has('level') ? ['level'] : []), ...others];
  }

  /** Tables of words, which say what a unit is. */
  get wordTables(): string[] {
    return [...this.values.values()].filter((table) => table.kind === 'word').map((table) => table.name);
  }

  /** Everything a table may look at: domains, numbers, tables of words. */
  get columnNames(): string[] {
    return [...this.domainNames, ...this.numbers.keys(), ...this.wordTables];
  }

  /** What an event itself may carry: domains and numbers, but not what its units are. */
  get fieldNames(): string[] {
    return [...this.domainNames.filter((name) => name !== GROUP), ...this.numbers.keys()];
  }

  /** Whether a column speaks of the unit and not of the event. */
  isOfUnit(column: string): boolean {
    return column === GROUP || this.values.get(column)?.kind === 'word';
  }

  /** Words of a domain (publication keys for `pub`) or of a table of words, `-` last. */
  words(column: string): string[] {
    if (column === 'pub') return [...this.publications.keys(), ABSENT];
    const home = this.domains.get(column) ?? this.values.get(column);
    return [...(home?.words.keys() ?? []), ABSENT];
  }

  /** Keys of the publications with this name, one for each of its levels. */
  keysOf(name: string): string[] {
    return [...this.publications.values()].filter((pub) => pub.name === name).map((pub) => pub.key);
  }

  get publicationNames(): string[] {
    return [...new Set([...this.publications.values()].map((pub) => pub.name))];
  }

  /** Domains whose words some publication limits. */
  get limited(): Set<string> {
    return new Set([...this.publications.values()].flatMap((pub) => [...pub.only.keys()]));
  }

  /** A publication's name alone where that says which one is meant. */
  shortName(key: string): string {
    const name = this.publications.get(key)?.name ?? key;
    return this.keysOf(name).length > 1 ? key : name;
  }
}
