import { monthOf } from '@app/kernel';
import type { History } from '../model/event';
import type { Outcome, TargetEntry } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import { attribute } from './attribution';
import type { Gathering } from './claims';
import { liveEvents } from './live-events';
import { earnsNothing, priceEvent } from './price-event';
import { settlePeriods } from './settle/settle-periods';
import { divide, type Part } from './sharing';
import { combine } from './stacking';

/**
 * The one function that makes numbers: what ought to stand in the ledger for these events under this version.
 * Pure: no clock, no database; neither the order of the events nor their ids change an amount.
 * Events outside the version's effective days earn nothing, but still tell whose an item is.
 */
export function assess(regulation: Regulation, history: History): Outcome {
  const live = liveEvents(history.events);
  const { standing, adoptions } = attribute(live.standing);
  const { roster, values, settle } = history;
  const around = { regulation, roster, values, adoptions };
  const gathering: Gathering = { claims: [], pending: [], zero: [...live.zero] };
  for (const event of standing) priceEvent(around, event, live.decisions.get(event.id), gathering);

  const parts: Part[] = [];
  for (const claim of gathering.claims) for (const part of divide(around, claim, gathering.zero)) parts.push(part);
  const entries = combine(regulation, parts, gathering.zero).map((part) => toEntry(regulation, part));
  const { claims: _, ...told } = gathering;
  if (settle === null) return { entries, ...told, results: [] };

  const counted = standing.filter((event) => earnsNothing(regulation, event) === null);
  const decisions = live.resultDecisions;
  const settled = settlePeriods(regulation, { roster, values, settle, standing: counted, entries, decisions });
  return {
    entries: [...entries, ...settled.entries],
    pending: [...told.pending, ...settled.pending],
    zero: [...told.zero, ...settled.zero],
    results: settled.results,
  };
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
