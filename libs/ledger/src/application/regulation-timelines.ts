import { Injectable } from '@nestjs/common';
import { dayBefore } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import { loadRegulation, type Regulation } from '@app/regulation';
import type { RegulationInForce } from '../domain/records';
import { RegulationTimeline, type VersionInForce } from '../domain/timeline';
import { unitNamesIn, UnitNames, withUnitIds } from '../domain/unit-names';
import { LedgerStore } from '../persistence/ledger-store';

/** Gives each office's versions in force, read once and read again when another was put in force. */
@Injectable()
export class RegulationTimelines {
  private readonly known = new Map<number, { stamp: string; asWritten: RegulationTimeline; timeline: Named }>();

  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
  ) {}

  /** Units stand in it by their numbers, whatever the texts call them. */
  async of(tx: Tx, officeId: number): Promise<RegulationTimeline> {
    const stamp = await this.store.regulationStamp(tx, officeId);
    const known = this.known.get(officeId);
    const asWritten = known?.stamp === stamp ? known.asWritten : timelineOf(await this.store.regulations(tx, officeId));
    const timeline = await this.named(tx, officeId, asWritten, known?.asWritten === asWritten ? known.timeline : null);
    this.known.set(officeId, { stamp, asWritten, timeline });
    return timeline.timeline;
  }

  /** What the newest version calls groups of units, by their words; empty where it names none. */
  async groupTitles(tx: Tx, officeId: number): Promise<ReadonlyMap<string, string>> {
    const newest = (await this.of(tx, officeId)).versions.at(-1);
    const groups = newest?.regulation.domains.get('group')?.words.values() ?? [];
    return new Map([...groups].map(({ word, title }) => [word, title]));
  }

  /** What names stand for is looked up each time, since units are added and renamed. */
  private async named(tx: Tx, officeId: number, asWritten: RegulationTimeline, known: Named | null): Promise<Named> {
    const mentioned = asWritten.regulations.flatMap((regulation) =>
      mentionedIn(regulation).map((name) => ({ name, on: regulation.effective.from })),
    );
    if (mentioned.length === 0) return known ?? { ids: '', timeline: asWritten };
    const names = new UnitNames(await this.directory.allUnits(tx, officeId));
    const ids = mentioned.map(({ name, on }) => names.idOf(name, on) ?? '').join();
    return known?.ids === ids ? known : { ids, timeline: withNames(asWritten, names) };
  }
}

interface Named {
  readonly ids: string;
  readonly timeline: RegulationTimeline;
}

const mentions = new WeakMap<Regulation, readonly string[]>();

function mentionedIn(regulation: Regulation): readonly string[] {
  let names = mentions.get(regulation);
  if (!names) mentions.set(regulation, (names = unitNamesIn(regulation)));
  return names;
}

/** The same versions with the numbers of units in the place of their names. */
export function withNames({ versions }: RegulationTimeline, names: UnitNames): RegulationTimeline {
  return new RegulationTimeline(
    versions.map(({ regulation, sha256 }) => ({ regulation: withUnitIds(regulation, names), sha256 })),
  );
}

/**
 * Builds a timeline from stored sources, in order of their first days. A version ends, whatever its own last day says,
 * on the day before the next one begins. A source that no longer loads is a defect of this program or a damaged row.
 */
export function timelineOf(rows: readonly RegulationInForce[]): RegulationTimeline {
  const versions = rows.map((row, i): VersionInForce => {
    const regulation = loaded(row);
    const next = rows[i + 1];
    const { lastDay } = regulation.effective;
    const end = next && (lastDay === null || lastDay >= next.effectiveFrom) ? dayBefore(next.effectiveFrom) : lastDay;
    return { regulation: { ...regulation, effective: { ...regulation.effective, lastDay: end } }, sha256: row.sha256 };
  });
  return new RegulationTimeline(versions);
}

/** Loading takes some ten milliseconds and depends on nothing but the texts, so the last few are kept. */
const lately = new Map<string, Regulation>();
const KEPT = 16;

function loaded({ regulationId, version, source, text }: RegulationInForce): Regulation {
  const texts = JSON.stringify([source, text]);
  const known = lately.get(texts);
  if (known) return known;
  const name = `${regulationId} ${version}`;
  const { regulation, findings } = loadRegulation({ file: name, source, text });
  if (!regulation)
    throw new Error(`regulation ${name} in force does not load: ${findings.find((f) => f.severity === 'error')?.en}`);
  for (const oldest of lately.keys()) if (lately.size >= KEPT) lately.delete(oldest);
  lately.set(texts, regulation);
  return regulation;
}
