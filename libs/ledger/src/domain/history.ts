import type { History, RegulationEvent, Roster } from '@app/regulation';
import { sourceOfContent } from './cells';
import type { EntrySource, LoggedEvent } from './records';

const regulationEvents = new WeakMap<LoggedEvent, RegulationEvent>();

/** The event as the assessment reads it; kept, since comparing events by content is costly. */
export function toRegulationEvent(event: LoggedEvent): RegulationEvent {
  let found = regulationEvents.get(event);
  if (!found) regulationEvents.set(event, (found = { ofResult: null, ...event.content, id: String(event.seq) }));
  return found;
}

/** The history of one scope; what is settled when a period ends is settled apart. */
export function historyOf(events: readonly LoggedEvent[], roster: Roster = new Map()): History {
  return { roster, settle: null, values: new Map(), events: events.map(toRegulationEvent) };
}

/** By event id: where its entries are shown in tables. */
export function sourcesOf(events: readonly LoggedEvent[]): ReadonlyMap<string, EntrySource> {
  return new Map(events.map((event) => [String(event.seq), { kind: event.type, ...sourceOfContent(event.content) }]));
}
