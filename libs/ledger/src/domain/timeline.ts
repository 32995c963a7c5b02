import { lastDay, parsePeriod, type LocalDate, type Month, type Period } from '@app/kernel';
import { assessUnder, isGoverned, type History, type Outcome, type Regulation } from '@app/regulation';
import { scopeByScope } from './limits';
import { quotasAlone, quotasOf, type Quota } from './quotas';

/** One version in force, with the sha256 its entries cite. */
export interface VersionInForce {
  readonly regulation: Regulation;
  readonly sha256: string;
}

/** All versions an office ever put in force, in order of their effective days. Old ones stay executable. */
export class RegulationTimeline {
  readonly regulations: readonly Regulation[];
  private readonly scopeByScope: readonly Regulation[];
  private readonly quotas: readonly Regulation[];

  constructor(readonly versions: readonly VersionInForce[]) {
    this.regulations = versions.map(({ regulation }) => regulation);
    this.scopeByScope = this.regulations.map(scopeByScope);
    this.quotas = this.regulations.map(quotasAlone);
  }

  /** The version that governs a date; undefined in a gap. */
  at(on: LocalDate): VersionInForce | undefined {
    return this.versions.find(({ regulation }) => isGoverned(regulation, on));
  }

  /** The quotas of a month: those of the version that governs its last day. */
  quotasOf(month: Month): readonly Quota[] {
    const version = this.at(lastDay(month));
    return version ? quotasOf(version.regulation) : [];
  }

  /** The version whose vocabulary reads an event of that date: the governing one, else the nearest. */
  vocabularyAt(on: LocalDate): VersionInForce | undefined {
    return (
      this.at(on) ?? this.versions.findLast(({ regulation }) => regulation.effective.from <= on) ?? this.versions[0]
    );
  }

  /** The version that settles what is called so, and which days that are: years may begin in different months. */
  settling(period: string): { readonly regulation: Regulation; readonly period: Period } | undefined {
    for (const { regulation } of this.versions) {
      const found = parsePeriod(period, regulation.firstMonth);
      if (found && isGoverned(regulation, found.to)) return { regulation, period: found };
    }
    return undefined;
  }

  find(id: string, version: number): VersionInForce | undefined {
    return this.versions.find(({ regulation }) => regulation.id === id && regulation.version === version);
  }

  /** Assesses a history under every version that governs part of it, each event under the one of its own date. */
  assess(history: History): Outcome {
    return assessUnder(this.regulations, history);
  }

  /** The same for the events of one scope, as if nothing met across items: that is settled when the period ends. */
  assessScope(history: History): Outcome {
    return assessUnder(this.scopeByScope, history);
  }

  /** Nothing but what quotas bring. */
  assessQuotas(history: History): Outcome {
    return assessUnder(this.quotas, history);
  }
}
