import type { Participant, RegulationEvent } from '../model/event';
import type { Adoptions } from './variants';

/** Events with their units filled in, and where each item was adopted. */
export interface Attributed {
  readonly standing: readonly RegulationEvent[];
  readonly adoptions: Adoptions;
}

/**
 * Gives events that name no units (instructions, mostly) the units of their item: of its latest standing adoption, else
 * of its latest standing submission. When that adoption is cancelled the next best one takes its place.
 * @param standing in the fixed order of `compareEvents`
 */
export function attribute(standing: readonly RegulationEvent[]): Attributed {
  const adoptions = new Map<string, RegulationEvent[]>();
  const submissions = new Map<string, RegulationEvent>();
  for (const event of standing) {
    if (event.item === null) continue;
    if (event.type === 'submission' && event.units.length > 0) submissions.set(event.item, event);
    if (event.type !== 'adoption') continue;
    const known = adoptions.get(event.item);
    if (known) known.push(event);
    else adoptions.set(event.item, [event]);
  }
  const unitsOf = (item: string): readonly Participant[] =>
    (lastWithUnits(adoptions.get(item) ?? []) ?? submissions.get(item))?.units ?? [];
  return {
    standing: standing.map((event) =>
      event.units.length > 0 || event.item === null ? event : { ...event, units: unitsOf(event.item) },
    ),
    adoptions,
  };
}

function lastWithUnits(events: readonly RegulationEvent[]): RegulationEvent | undefined {
  return [...events].reverse().find((event) => event.units.length > 0);
}
