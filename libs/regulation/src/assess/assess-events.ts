import { monthOf } from '@app/kernel';
import type { History, RegulationEvent } from '../model/event';
import type { Outcome, TargetEntry } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import { attribute, type Attributed } from './attribution';
import type { Gathering } from './claims';
import { liveEvents, type LiveEvents } from './live-events';
import { priceEvent } from './price-event';
import { divide, type Part } from './sharing';
import { combine } from './stacking';

/** A history with its cancellations and decisions applied, and every event's units filled in: the same for all versions. */
export interface Living extends Attributed {
  readonly live: LiveEvents;
}

/** What events bring under one version, and which of them count when a period ends. */
export interface EventOutcome extends Omit<Outcome, 'results'> {
  readonly counted: readonly RegulationEvent[];
}

export function livingOf(events: readonly RegulationEvent[]): Living {
  const live = liveEvents(events);
  const { standing, adoptions } = attribute(live.standing);
  return { standing, adoptions, live };
}

/** Events outside the version's effective days earn nothing, but still tell whose an item is. */
export function assessEvents(
  regulation: Regulation,
  { roster, values }: Pick<History, 'roster' | 'values'>,
  { standing, adoptions, live }: Living,
): EventOutcome {
  const around = { regulation, roster, values, adoptions };
  const gathering: Gathering = { claims: [], pending: [], zero: [...live.zero], counted: [] };
  for (const event of standing) priceEvent(around, event, live.decisions.get(event.id), gathering);

  const parts: Part[] = [];
  for (const claim of gathering.claims) for (const part of divide(around, claim, gathering.zero)) parts.push(part);
  const entries = combine(regulation, parts, gathering.zero).map((part) => toEntry(regulation, part));
  const { pending, zero, counted } = gathering;
  return { entries, pending, zero, counted };
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
