import { monthOf, type Month } from '@app/kernel';
import type { LedgerEntry, LoggedEvent } from './records';
import { isOfResult, scopesOfPeriod, type Scope } from './scope';
import type { Days } from './settling';

interface ScopePage {
  readonly events: LoggedEvent[];
  readonly entries: LedgerEntry[];
}

/**
 * The part of an office's log a posting looks at. Either complete, or loaded for what is about to be written; asking a
 * partial one for something that was not loaded is a defect and says so, since an empty answer would post wrong amounts.
 */
export class Pages {
  private readonly bySeq = new Map<number, LoggedEvent | null>();
  private readonly byScope = new Map<Scope, ScopePage>();
  private readonly byKey = new Map<string, LoggedEvent[]>();
  private readonly bySubjectMonth = new Map<Month, LoggedEvent[]>();
  private readonly periods = new Set<string>();
  private readonly days = new Set<string>();

  constructor(private readonly complete: boolean) {}

  /** Says that these were looked up, so that what the log does not hold is known to be absent. */
  expect(looked: {
    readonly seqs?: Iterable<number>;
    readonly scopes?: Iterable<Scope>;
    readonly keys?: Iterable<string>;
    readonly months?: Iterable<Month>;
    readonly periods?: Iterable<string>;
    readonly days?: Iterable<Days>;
  }): void {
    for (const seq of looked.seqs ?? []) if (!this.bySeq.has(seq)) this.bySeq.set(seq, null);
    for (const scope of looked.scopes ?? []) this.pageOf(scope);
    for (const key of looked.keys ?? []) listOf(this.byKey, key);
    for (const month of looked.months ?? []) listOf(this.bySubjectMonth, month);
    for (const period of looked.periods ?? []) this.periods.add(period);
    for (const days of looked.days ?? []) this.days.add(textOf(days));
  }

  /** An event that was just written: its own scope is known to hold nothing else yet. */
  addNewEvent(event: LoggedEvent): void {
    this.pageOf(event.scope);
    this.addEvent(event);
  }

  /** Adds an event to every page that is open for it; adding it twice changes nothing. */
  addEvent(event: LoggedEvent): void {
    this.bySeq.set(event.seq, event);
    const scopePage = this.complete ? this.pageOf(event.scope) : this.byScope.get(event.scope);
    if (scopePage) addOnce(scopePage.events, event);
    const keyPage = this.complete ? listOf(this.byKey, event.naturalKey) : this.byKey.get(event.naturalKey);
    if (keyPage) addOnce(keyPage, event);
    const month = event.subjectMonth;
    const monthPage = this.complete ? listOf(this.bySubjectMonth, month) : this.bySubjectMonth.get(month);
    if (monthPage) addOnce(monthPage, event);
  }

  addEntry(entry: LedgerEntry): void {
    const page = this.complete ? this.pageOf(entry.scope) : this.byScope.get(entry.scope);
    if (page) addOnce(page.entries, entry);
  }

  /** Takes out what was written behind a place of the chain, as if it had never been. */
  forgetAfter(seq: number): void {
    for (const known of this.bySeq.keys()) if (known > seq) this.bySeq.set(known, null);
    for (const { events, entries } of this.byScope.values()) for (const list of [events, entries]) cutAfter(list, seq);
    for (const index of [this.byKey, this.bySubjectMonth]) for (const list of index.values()) cutAfter(list, seq);
  }

  /** The event, or null when the log has none of that number. */
  event(seq: number): LoggedEvent | null {
    const found = this.bySeq.get(seq);
    if (found === undefined && !this.complete) throw new Error(`event ${seq} was not loaded`);
    return found ?? null;
  }

  scope(scope: Scope): ScopePage {
    return this.complete ? this.pageOf(scope) : loaded(this.byScope.get(scope), scope);
  }

  withKey(key: string): readonly LoggedEvent[] {
    return this.complete ? listOf(this.byKey, key) : loaded(this.byKey.get(key), key);
  }

  /** Events about a month: those that happened in it, and what cancels or decides them. */
  about(month: Month): readonly LoggedEvent[] {
    return this.complete ? listOf(this.bySubjectMonth, month) : loaded(this.bySubjectMonth.get(month), month);
  }

  /** All events of the scopes that have one on these days, or that decide a result of their months. */
  around(days: Days): readonly LoggedEvent[] {
    if (!this.complete) loaded(this.days.has(textOf(days)) || undefined, textOf(days));
    const events = [...this.bySeq.values()].filter((event) => event !== null);
    const scopes = new Set(events.flatMap((event) => (isAbout(days, event) ? event.scope : [])));
    return events.filter(({ scope }) => scopes.has(scope)).sort((a, b) => a.seq - b.seq);
  }

  /** What a period has brought, by scope. */
  ofPeriod(period: string): ReadonlyMap<Scope, readonly LedgerEntry[]> {
    if (!this.complete) loaded(this.periods.has(period) || undefined, period);
    const begin = scopesOfPeriod(period);
    const pages = [...this.byScope].filter(([scope]) => scope.startsWith(begin));
    return new Map(pages.map(([scope, { entries }]) => [scope, entries]));
  }

  private pageOf(scope: Scope): ScopePage {
    let page = this.byScope.get(scope);
    if (!page) this.byScope.set(scope, (page = { events: [], entries: [] }));
    return page;
  }
}

function textOf({ from, to }: Days): string {
  return `${from}..${to}`;
}

function isAbout({ from, to }: Days, { scope, occurredOn: on, subjectMonth: month }: LoggedEvent): boolean {
  return isOfResult(scope) ? month >= monthOf(from) && month <= monthOf(to) : on >= from && on <= to;
}

function listOf<K>(index: Map<K, LoggedEvent[]>, key: K): LoggedEvent[] {
  let list = index.get(key);
  if (!list) index.set(key, (list = []));
  return list;
}

/** Of a list in the order of the chain. */
function cutAfter(list: { readonly seq: number }[], seq: number): void {
  while ((list.at(-1)?.seq ?? 0) > seq) list.pop();
}

function addOnce<R extends { readonly seq: number }>(list: R[], record: R): void {
  const last = list[list.length - 1];
  if (last === undefined || last.seq < record.seq) list.push(record);
  else if (!list.some((known) => known.seq === record.seq)) {
    list.push(record);
    list.sort((a, b) => a.seq - b.seq);
  }
}

function loaded<T>(page: T | undefined, name: string): T {
  if (page === undefined) throw new Error(`page ${name} was not loaded`);
  return page;
}
