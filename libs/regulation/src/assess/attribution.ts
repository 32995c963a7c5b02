import type { Participant, RegulationEvent } from '../model/event';
import { compareEvents } from './order';

/**
 * Gives events that name no units (instructions, mostly) the units of their item: of its latest standing adoption, else
 * of its latest standing submission. When that adoption is cancelled the next best one takes its place.
 */
export function attribute(standing: readonly RegulationEvent[]): RegulationEvent[] {
  const source = new Map<string, RegulationEvent>();
  for (const event of standing) {
    if (event.item === null || event.units.length === 0) continue;
    if (event.type !== 'adoption' && event.type !== 'submission') continue;
    const known = source.get(event.item);
    if (!known || better(event, known)) source.set(event.item, event);
  }
  return standing.map((event) =>
    event.units.length > 0 || event.item === null ? event : { ...event, units: unitsOf(source.get(event.item)) },
  );
}

function better(a: RegulationEvent, b: RegulationEvent): boolean {
  if (a.type !== b.type) return a.type === 'adoption';
  return compareEvents(a, b) > 0;
}

function unitsOf(event: RegulationEvent | undefined): readonly Participant[] {
  return event?.units ?? [];
}
