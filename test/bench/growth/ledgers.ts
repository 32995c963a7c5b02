import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPlace, type Kind, onServer, type Place, schemaUrl } from '../support/places';
import { fill, type Filled } from './fill';
import { templateMonth, type TemplateMonth } from './template-month';

export interface FilledPlace {
  readonly place: Place;
  readonly filled: Filled;
}

/** Entries of 1,500 months of the usual size. */
const MOST = 4_800_000;

/** The filled ledgers of a run, made when first asked for; those in a folder given by `--keep` stay for the next run. */
export class Ledgers {
  private readonly made = new Map<string, Promise<FilledPlace>>();
  private readonly templates = new Map<number, Promise<TemplateMonth>>();

  constructor(
    private readonly keep: string | null,
    private readonly scale: number,
    private readonly say: (text: string) => void,
  ) {}

  of(kind: Kind, entries: number): Promise<FilledPlace> {
    const name = `${kind}-${entries}`;
    const found =
      this.made.get(name) ?? (this.keep === null ? this.make(kind, entries) : this.kept(kind, entries, this.keep));
    this.made.set(name, found);
    return found;
  }

  async close(): Promise<void> {
    for (const each of this.made.values()) await each.then(({ place }) => place.remove());
  }

  private async make(kind: Kind, entries: number, place?: Place): Promise<FilledPlace> {
    const template = await this.templateFor(entries);
    this.say(`filling ${entries.toLocaleString('en')} entries, ${kind}`);
    const target = place ?? (await aPlace(kind));
    return { place: target, filled: await fill(target, template, entries) };
  }

  /** Months go back to 1900 at most; a ledger larger than that takes has more in each month. */
  private templateFor(entries: number): Promise<TemplateMonth> {
    const volume = this.scale * Math.max(1, entries / this.scale / MOST);
    const found = this.templates.get(volume) ?? templateMonth(volume);
    this.templates.set(volume, found);
    return found;
  }

  /** A ledger counts as filled once its note is there; what an interrupted run left is begun anew. */
  private async kept(kind: Kind, entries: number, folder: string): Promise<FilledPlace> {
    const dataDir = join(folder, `${kind}-${entries}`);
    const schema = `info_ledger_test_bench_${entries}`;
    const note = join(dataDir, 'filled.json');
    const databaseUrl = kind === 'mariadb' ? { databaseUrl: schemaUrl(schema) } : {};
    const place: Place = { kind, dataDir, ...databaseUrl, remove: async () => undefined };
    if (existsSync(note))
      return { place, filled: { ...(JSON.parse(readFileSync(note, 'utf8')) as Filled), rowsPerSecond: null } };
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    if (kind === 'mariadb') {
      await onServer(`DROP DATABASE IF EXISTS ${schema}`);
      await onServer(`CREATE DATABASE ${schema}`);
    }
    const made = await this.make(kind, entries, place);
    writeFileSync(note, JSON.stringify(made.filled));
    return made;
  }
}
