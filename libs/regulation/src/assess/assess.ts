import { monthOf } from '@app/kernel';
import type { History } from '../model/event';
import type { Outcome, PeriodResult, TargetEntry } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import { attribute } from './attribution';
import { priceEvent, type Gathering } from './claims';
import { liveEvents } from './live-events';
import { settleQuota } from './quota';
import { divide, type Part } from './sharing';
import { combine } from './stacking';

/**
 * The one function that makes numbers: what ought to stand in the ledger for these events under this version.
 * Pure: no clock, no database; neither the order of the events nor their ids change an amount.
 * Events outside the version's effective days earn nothing, but still tell whose an item is.
 */
export function assess(regulation: Regulation, history: History): Outcome {
  const live = liveEvents(history.events);
  const standing = attribute(live.standing);
  const gathering: Gathering = { claims: [], pending: [], zero: [...live.zero] };
  for (const event of standing) priceEvent(regulation, event, live.decisions.get(event.id), gathering);

  const parts: Part[] = [];
  for (const claim of gathering.claims) for (const part of divide(claim, gathering.zero)) parts.push(part);
  const entries = combine(regulation, parts, gathering.zero).map((part) => toEntry(regulation, part));
  const results: PeriodResult[] = [];
  for (const rule of regulation.quotaRules) {
    const quota = settleQuota(regulation, rule, history, standing);
    entries.push(...quota.entries);
    results.push(...quota.results);
    gathering.zero.push(...quota.zero);
  }
  return { entries, pending: gathering.pending, zero: gathering.zero, results };
}

function toEntry(regulation: Regulation, part: Part): TargetEntry {
  const { event, rule, row, asset, clause } = part.claim;
  return {
    event: event.id,
    unit: part.unit,
    person: part.person,
    asset,
    amount: part.amount,
    on: event.on,
    period: monthOf(event.on),
    rule,
    row,
    clause,
    regulation: { id: regulation.id, version: regulation.version },
    steps: part.steps,
  };
}
