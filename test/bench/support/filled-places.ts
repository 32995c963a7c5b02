import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPlace, type Kind, onServer, type Place, schemaUrl } from './places';

export interface Filled<N> {
  readonly place: Place;
  /** What whoever filled it noted of it. */
  readonly note: N;
  /** Whether an earlier run had filled it. */
  readonly kept: boolean;
}

/** Databases that take long to fill; those in a folder given by `--keep` stay for the next run. */
export class FilledPlaces {
  constructor(private readonly folder: string | null) {}

  /** `name` is a word; what `fill` answers with is kept as JSON. */
  async of<N>(kind: Kind, name: string, fill: (place: Place) => Promise<N>): Promise<Filled<N>> {
    if (this.folder !== null) return this.kept(kind, name, fill, this.folder);
    const place = await aPlace(kind);
    try {
      return { place, note: await fill(place), kept: false };
    } catch (error) {
      await place.remove();
      throw error;
    }
  }

  /** A place counts as filled once its note is there; what an interrupted run left is begun anew. */
  private async kept<N>(
    kind: Kind,
    name: string,
    fill: (place: Place) => Promise<N>,
    folder: string,
  ): Promise<Filled<N>> {
    const dataDir = join(folder, `${kind}-${name}`);
    const schema = `info_ledger_test_bench_${name}`;
    const note = join(dataDir, 'filled.json');
    const databaseUrl = kind === 'mariadb' ? { databaseUrl: schemaUrl(schema) } : {};
    const place: Place = { kind, dataDir, ...databaseUrl, remove: async () => undefined };
    if (existsSync(note)) return { place, note: JSON.parse(readFileSync(note, 'utf8')) as N, kept: true };
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    if (kind === 'mariadb') {
      await onServer(`DROP DATABASE IF EXISTS ${schema}`);
      await onServer(`CREATE DATABASE ${schema}`);
    }
    const made = await fill(place);
    writeFileSync(note, JSON.stringify(made));
    return { place, note: made, kept: false };
  }
}
