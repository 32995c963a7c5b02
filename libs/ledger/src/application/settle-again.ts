import { Injectable } from '@nestjs/common';
import { addMonths, firstDay, type Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { seqOf } from '../domain/book';
import { decidedResult, monthsDecided } from '../domain/decided-results';
import { endOf } from '../domain/idle-events';
import type { EventContent, LoggedEvent } from '../domain/records';
import { isOfResult, type Scope } from '../domain/scope';
import { daysDue, monthsToSettleAgain, periodsDue, settlesAgain, type Occasion } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
import { LedgerStore } from '../persistence/ledger-store';
import type { Needs, OfficeState } from './lane-write';

/** What a decision on the result of a period settles again. */
export interface Settling {
  readonly again: readonly Month[];
  readonly needs: Needs;
}

/** Finds the closed months that have to be settled again, and what the book must hold for it. */
@Injectable()
export class SettleAgain {
  constructor(private readonly store: LedgerStore) {}

  /** Those whose periods were changed by what was recorded since the last settlement. */
  async monthsChanged(tx: Tx, { head, timeline, roster }: OfficeState): Promise<Month[]> {
    const { officeId, firstMonth, openMonth } = head;
    if (firstMonth === openMonth || !settlesAgain(timeline)) return [];
    const closed = { from: firstMonth, to: addMonths(openMonth, -1) };
    const since = await this.store.lastSettlement(tx, officeId);
    const scopes = await this.store.scopesChanged(tx, officeId, since, firstDay(openMonth));
    const events = await this.store.eventsByScope(tx, officeId, scopes);
    const versions = await this.store.regulations(tx, officeId);
    return monthsToSettleAgain(timeline, roster, closed, {
      scopes: groupedByScope(events),
      since,
      versionsFrom: versions.filter(({ seq }) => seq > since).map(({ effectiveFrom }) => effectiveFrom),
    });
  }

  /** Null unless the event decides the result of a period, or cancels such a decision. */
  async forDecision(tx: Tx, office: OfficeState, content: EventContent): Promise<Settling | null> {
    const { timeline, head } = office;
    const seq = content.ofResult ? null : seqOf(content.cancels ?? '');
    const [target] = seq === null ? [] : await this.store.eventsBySeq(tx, head.officeId, [seq]);
    if (!content.ofResult && !(target && isOfResult(target.scope))) return null;
    const decided = decidedResult(timeline, content, target ?? null);
    if (!decided) return null;
    const months = new Set([...(await this.monthsChanged(tx, office)), ...monthsDecided(timeline, head, decided)]);
    const again = [...months].sort();
    const needs = needsOfSettling(
      timeline,
      again.map((month) => [month, 'afterwards']),
    );
    const period = timeline.settling(decided.result.period)?.period;
    return {
      again,
      needs: { ...needs, days: [...(needs.days ?? []), ...(period ? [endOf(timeline, period).days] : [])] },
    };
  }
}

/** What the book must hold to settle what ended in these months. */
export function needsOfSettling(timeline: RegulationTimeline, months: readonly (readonly [Month, Occasion])[]): Needs {
  return {
    days: months.flatMap(([month, occasion]) => daysDue(timeline, month, occasion) ?? []),
    periods: months.flatMap(([month, occasion]) => periodsDue(timeline, month, occasion).map(({ name }) => name)),
  };
}

function groupedByScope(events: readonly LoggedEvent[]): Iterable<readonly LoggedEvent[]> {
  const scopes = new Map<Scope, LoggedEvent[]>();
  for (const event of events) {
    const own = scopes.get(event.scope);
    if (own) own.push(event);
    else scopes.set(event.scope, [event]);
  }
  return scopes.values();
}
