import type { RawEvent, Regulation } from '@app/regulation';

/**
 * What the office says of an event from lists of its own: by which route an item was forwarded, how it was placed, in which
 * post a leader wrote. Where the regulation has a vocabulary of the name for such events, its rules read the word; else it
 * stands beside, as a title does.
 */
export type Facts = Readonly<Record<string, string>>;

/** The event as the regulation reads it, and what is left to stand beside. */
export function divideFacts(regulation: Regulation, { facts, ...raw }: RawEvent): { raw: RawEvent; beside: Facts } {
  const type = raw['type'] as Parameters<Regulation['eventShapes']['get']>[0];
  const shape = regulation.eventShapes.get(type);
  const told = Object.entries((facts ?? {}) as Facts);
  const read = told.filter(([name]) => shape?.fields.has(name));
  return {
    raw: { ...raw, ...Object.fromEntries(read) },
    beside: Object.fromEntries(told.filter(([name]) => !shape?.fields.has(name))),
  };
}
