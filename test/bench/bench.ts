import { groupNames, isAsked } from './asked';
import { growth } from './growth/growth';
import { Ledgers } from './growth/ledgers';
import type { BenchResult } from './report';
import { adoptionOverHttp } from './rows/adoption-over-http';
import { assessWithExplanation } from './rows/assess';
import { importing } from './rows/importing';
import { duplicates } from './rows/duplicates';
import { lists } from './rows/lists';
import { loadLargeRegulation } from './rows/load-regulation';
import { loadingPages } from './rows/pages';
import { payoutExport } from './rows/payout-export';
import { postingLane } from './rows/posting-lane';
import { readingRows } from './rows/reading-rows';
import type { BenchRow, Size } from './rows/row';
import { verify } from './rows/verify';
import { whatIf } from './rows/what-if';
import { FilledPlaces } from './support/filled-places';
import { machine } from './support/machine';
import { hasMariadb, type Kind } from './support/places';

export interface BenchOptions {
  readonly command: string;
  readonly size: Size;
  /** Names of rows; empty: all. `growth` is asked for by name. */
  readonly rows: readonly string[];
  /** Databases to measure on; null: what each row is about. */
  readonly on: Kind | null;
  /** Largest ledger of the growth tables. */
  readonly to: number;
  /** Folder in which filled databases stay. */
  readonly keep: string | null;
  readonly say: (text: string) => void;
}

type Measure = (kind: Kind, size: Size, ledgers: Ledgers, places: FilledPlaces) => Promise<BenchRow | BenchRow[]>;

/** The rows by name. Those at scale are about the database of a large office; without MariaDB they take the embedded one. */
const rows: Readonly<Record<string, { readonly on: 'both' | 'larger' | 'none'; readonly measure: Measure }>> = {
  adoption: { on: 'both', measure: adoptionOverHttp },
  lane: { on: 'both', measure: postingLane },
  assess: { on: 'none', measure: (_kind, size) => assessWithExplanation(size) },
  'what-if': { on: 'larger', measure: whatIf },
  loader: { on: 'none', measure: (_kind, size) => loadLargeRegulation(size) },
  import: { on: 'both', measure: importing },
  'payout-export': { on: 'larger', measure: payoutExport },
  readings: { on: 'larger', measure: (kind, size, ledgers) => readingRows(kind, size, ledgers) },
  verify: { on: 'larger', measure: verify },
  duplicates: { on: 'larger', measure: (kind, size, _, places) => duplicates(kind, size, places) },
  lists: { on: 'both', measure: (kind, size, _, places) => lists(kind, size, places) },
  pages: { on: 'none', measure: (kind, size) => loadingPages(kind, size) },
};

export const rowNames = [...Object.keys(rows), ...groupNames];

/** Measures what was asked for. Rows come one after another, so that none disturbs another. */
export async function bench({ command, size, rows: asked, on, to, keep, say }: BenchOptions): Promise<BenchResult> {
  const places = new FilledPlaces(keep);
  const ledgers = new Ledgers(places, size.scale, say);
  try {
    const measured: BenchRow[] = [];
    for (const [name, { on: about, measure }] of Object.entries(rows)) {
      if (!isAsked(name, asked)) continue;
      for (const kind of kindsFor(about, on)) {
        say(`measuring ${name}${about === 'none' ? '' : `, ${kind}`}`);
        measured.push(...[await measure(kind, size, ledgers, places)].flat());
      }
    }
    const grown = isAsked('growth', asked) ? await growth(to, size, ledgers, say, on) : [];
    return { command, machine: await machine(), rounds: size.rounds, rows: measured, growth: grown };
  } finally {
    await ledgers.close();
  }
}

function kindsFor(about: 'both' | 'larger' | 'none', on: Kind | null): readonly Kind[] {
  if (on !== null) return [on];
  if (about === 'none' || !hasMariadb()) return ['embedded'];
  return about === 'both' ? ['mariadb', 'embedded'] : ['mariadb'];
}
