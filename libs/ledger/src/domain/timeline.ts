import type { LocalDate } from '@app/kernel';
import {
  assess,
  isGoverned,
  type History,
  type Outcome,
  type PendingAmount,
  type Regulation,
  type TargetEntry,
  type Zero,
} from '@app/regulation';

/** One version in force, with the sha256 its entries cite. */
export interface VersionInForce {
  readonly regulation: Regulation;
  readonly sha256: string;
}

/** All versions an office ever put in force, in order of their effective days. Old ones stay executable. */
export class RegulationTimeline {
  constructor(readonly versions: readonly VersionInForce[]) {}

  /** The version that governs a date; undefined in a gap. */
  at(on: LocalDate): VersionInForce | undefined {
    return this.versions.find(({ regulation }) => isGoverned(regulation, on));
  }

  /** The version whose vocabulary reads an event of that date: the governing one, else the nearest. */
  vocabularyAt(on: LocalDate): VersionInForce | undefined {
    return (
      this.at(on) ?? this.versions.findLast(({ regulation }) => regulation.effective.from <= on) ?? this.versions[0]
    );
  }

  find(id: string, version: number): VersionInForce | undefined {
    return this.versions.find(({ regulation }) => regulation.id === id && regulation.version === version);
  }

  /** Assesses a history under every version that governs part of it, each event under the one of its own date. */
  assess(history: History): Outcome {
    const entries: TargetEntry[] = [];
    const pending: PendingAmount[] = [];
    const zero: Zero[] = [];
    const results: Outcome['results'][number][] = [];
    const dates = datesOf(history);
    for (const { regulation } of this.relevant(history, dates)) {
      const outcome = assess(regulation, history);
      entries.push(...outcome.entries);
      pending.push(...outcome.pending);
      results.push(...outcome.results);
      zero.push(...outcome.zero.filter((z) => this.speaksFor(regulation, z, dates)));
    }
    return { entries, pending, zero, results };
  }

  private relevant(history: History, dates: ReadonlyMap<string, LocalDate>): readonly VersionInForce[] {
    if (this.versions.length <= 1 || history.settle !== null) return this.versions;
    const speaking = new Set([...dates.values()].map((on) => this.vocabularyAt(on)));
    return this.versions.filter((version) => speaking.has(version));
  }

  /** Each event's reasons come from one version: the one whose vocabulary reads it. */
  private speaksFor(regulation: Regulation, zero: Zero, dates: ReadonlyMap<string, LocalDate>): boolean {
    const on = zero.event === null ? undefined : dates.get(zero.event);
    return on === undefined || this.vocabularyAt(on)?.regulation === regulation;
  }
}

/** By event id: the date that says which version speaks about it; a decision is spoken about with what it decides. */
function datesOf(history: History): Map<string, LocalDate> {
  const own = new Map(history.events.map((event) => [event.id, event.on]));
  return new Map(history.events.map(({ id, on, of }) => [id, (of === null ? undefined : own.get(of)) ?? on]));
}
