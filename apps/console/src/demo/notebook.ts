import type { LocalDate } from '@app/kernel';
import type { DemoEvent } from './demo-event';

// `Omit` on a union keeps only what all its members have in common, so it is spread over them.
type WithoutId<E> = E extends DemoEvent ? Omit<E, 'id'> : never;

/** Collects a year's events as they are thought up, in any order, and puts them in the order they become known. */
export class Notebook {
  private readonly events: DemoEvent[] = [];

  /** `end` is the last day told: what the office would learn later is not written down. */
  constructor(
    private readonly end: LocalDate,
    private readonly firstId = 0,
  ) {}

  /** Answers the event's id, or null when it would become known only after the end. */
  write(event: WithoutId<DemoEvent>): number | null {
    if (event.recordedOn > this.end || event.on > event.recordedOn) return null;
    const id = this.firstId + this.events.length;
    this.events.push({ ...event, id });
    return id;
  }

  get written(): readonly DemoEvent[] {
    return this.events;
  }

  inOrder(): DemoEvent[] {
    return [...this.events].sort((a, b) => compare(a.recordedOn, b.recordedOn) || compare(a.on, b.on) || a.id - b.id);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
