import { ABSENT } from '../model/vocabulary';
import type { Asset, Domain, Publication } from '../model/vocabulary';

/** The closed vocabularies of a file: its assets, its domains and its publications. */
export class Vocabulary {
  constructor(
    readonly assets: ReadonlyMap<string, Asset>,
    /** Without `pub`. */
    readonly domains: ReadonlyMap<string, Domain>,
    readonly publications: ReadonlyMap<string, Publication>,
  ) {}

  /** Every domain a column may name; `pub` and `level` first, because the others hang on them. */
  get domainNames(): string[] {
    const others = [...this.domains.keys()].filter((name) => name !== 'level');
    return [...(this.publications.size > 0 ? ['pub'] : []), ...(this.domains.has('level') ? ['level'] : []), ...others];
  }

  /** Words of a domain (publication keys for `pub`), `-` last. */
  words(domain: string): string[] {
    const words = domain === 'pub' ? this.publications.keys() : (this.domains.get(domain)?.words.keys() ?? []);
    return [...words, ABSENT];
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
