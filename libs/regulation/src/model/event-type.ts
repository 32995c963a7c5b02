/** What can happen. `submission` to `award` may earn or cost; `decision` settles a pending amount; `cancellation` takes an event back. */
export const eventTypes = [
  'submission',
  'forward',
  'adoption',
  'instruction',
  'incident',
  'commission',
  'award',
  'decision',
  'cancellation',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Event types a rule may be written on; decisions and cancellations only act on other events. */
export type ScoringType = Exclude<EventType, 'decision' | 'cancellation'>;
