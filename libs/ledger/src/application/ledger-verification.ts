import type { IntegrityFinding, Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Roster, TargetEntry } from '@app/regulation';
import { CellBalance } from '../domain/cell-balance';
import { cellKey, cellOfEntry, cellsOfEvent, DerivedCells } from '../domain/cells';
import { ChainCheck } from '../domain/chain-check';
import {
  checkEvent,
  checkMonths,
  checkSeal,
  checkSources,
  checkWords,
  missing,
  sealsOf,
  unreadable,
} from '../domain/integrity';
import type {
  ChainTables,
  ClosedMonth,
  Head,
  LedgerEntry,
  LoggedEvent,
  RegulationInForce,
  StoredEvent,
  StoredRecord,
} from '../domain/records';
import { resultIn, type Scope } from '../domain/scope';
import type { Days } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
import type { UnitNames } from '../domain/unit-names';
import type { ScopedEvent, WholeLog } from '../persistence/whole-log';
import { contentOf, DerivedEntries, settledMonths, toAssess } from './derived-entries';
import { sealOfAnswer } from './posting';
import { timelineOf, withNames } from './regulation-timelines';

/** How a verification is watched and stopped. */
export interface VerifyOptions {
  /** Rows read at a time. */
  readonly page?: number;
  /** Ends the verification between two pages, with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told between pages how much is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

type Findings = AsyncIterable<IntegrityFinding>;

/** How the work is divided, as far as it can be known beforehand. */
const CHAIN_SHARE = 0.6;
const SCOPES_SHARE = 0.3;
/** Rows looked up together. */
const TOGETHER = 100;

/**
 * One verification of one ledger. The chain is walked in its own order and the events once more scope by scope; of what
 * they bring only balances are kept. What does not balance is then read again and compared row by row.
 */
export class LedgerVerification {
  private readonly head: Head;
  private readonly officeId: number;
  private readonly cells = new CellBalance();
  private damaged = false;
  private events = 0;

  constructor(
    private readonly log: WholeLog,
    private readonly tx: Tx,
    private readonly office: { readonly head: Head; readonly roster: Roster; readonly names: UnitNames },
    private readonly options: VerifyOptions & { readonly page: number },
  ) {
    this.head = office.head;
    this.officeId = office.head.officeId;
  }

  async *findings(): Findings {
    for await (const finding of this.all()) {
      this.damaged = true;
      yield finding;
    }
  }

  private async *all(): Findings {
    const months = await this.listed('ledger_month');
    const regulations = await this.listed('ledger_regulation');
    const settlement = await this.log.lastSettlement(this.tx, this.officeId);
    const { roster, names } = this.office;
    const timeline = tryTimeline(regulations, names);
    const settled = regulations.filter(({ seq }) => seq <= settlement);
    const atSettlement = tryTimeline(settled, names);
    const entries = timeline && atSettlement && new DerivedEntries(this.officeId, timeline, roster, atSettlement);
    yield* this.checkRecords(months, entries);
    yield* checkMonths(this.head, months);
    yield* checkSources(regulations);
    yield* this.checkAnswers();
    if (!entries) yield missing('ledger_regulation', `office ${this.officeId}`, '可读取的办法', '不能读取');
    yield* this.checkScopes(entries);
    if (entries) yield* this.checkEntries(entries, settledMonths(this.head, months), settlement);
    yield* this.checkCells();
  }

  /** All records in the order of the chain. */
  private async *checkRecords(months: readonly ClosedMonth[], entries: DerivedEntries | null): Findings {
    const chain = new ChainCheck(this.head);
    const seals = sealsOf(months);
    for await (const { records, unreadable: broken } of this.log.chain(this.tx, this.officeId, this.options.page)) {
      const found: IntegrityFinding[] = [];
      for (const { table, place } of broken) {
        chain.passOver(place);
        found.push(unreadable(table, this.officeId, place));
      }
      for (const stored of records) {
        const wrong = chain.take(stored);
        if (stored.table === 'ledger_event') {
          this.events += 1;
          found.push(...checkWords(stored.record));
        }
        // An event whose content cannot be read is named as such with its scope.
        if (wrong.length > 0 && !(stored.table === 'ledger_event' && contentOf(stored.record) === undefined))
          found.push(...wrong);
        if (stored.table !== 'ledger_entry') continue;
        found.push(...checkSeal(stored.record, seals));
        entries?.addStored(stored.record);
        this.cells.addDerived(cellOfEntry(stored.record));
      }
      yield* found;
      if (entries) yield* this.checkReversals(entries, records);
      await this.pause(CHAIN_SHARE * ((records[records.length - 1]?.record.seq ?? 0) / this.head.seq));
    }
    yield* chain.end();
  }

  /** What reversals take back may lie far before them, so it is looked up. */
  private async *checkReversals(entries: DerivedEntries, records: readonly StoredRecord[]): Findings {
    const reversals = records.flatMap(({ table, record }) =>
      table === 'ledger_entry' && record.reverses !== null ? [record] : [],
    );
    for (let from = 0; from < reversals.length; from += TOGETHER) {
      const some = reversals.slice(from, from + TOGETHER);
      const which = { officeId: this.officeId, seq: some.flatMap(({ reverses }) => reverses ?? []) };
      const originals = new Map<number, LedgerEntry>();
      for await (const found of this.log.records(this.tx, 'ledger_entry', which, this.options.page))
        for (const entry of found) originals.set(entry.seq, entry);
      for (const entry of some) yield* entries.checkReversal(entry, originals.get(entry.reverses ?? 0));
    }
  }

  private async *checkAnswers(): Findings {
    for await (const answers of this.log.answers(this.tx, this.officeId, this.options.page)) {
      for (const row of answers) {
        const expected = sealOfAnswer(row);
        if (expected === row.seal) continue;
        const message = `幂等键 ${row.key} 的存档答复被改动`;
        const place = `office ${row.officeId}, key ${row.key}`;
        yield { table: 'ledger_idempotency', row: place, expected, found: row.seal, message };
      }
      await this.pause(CHAIN_SHARE);
    }
  }

  /** All events scope by scope: what they say of themselves, count and earn. */
  private async *checkScopes(entries: DerivedEntries | null): Findings {
    let seen = 0;
    for await (const events of this.log.scopes(this.tx, this.officeId, this.options.page)) {
      const found: IntegrityFinding[] = [];
      for (const scope of groupsOf(events)) found.push(...this.checkScope(scope, entries));
      yield* found;
      seen += events.length;
      await this.pause(CHAIN_SHARE + SCOPES_SHARE * Math.min(1, seen / this.events));
    }
  }

  private checkScope(stored: readonly ScopedEvent[], entries: DerivedEntries | null): IntegrityFinding[] {
    const found: IntegrityFinding[] = [];
    const events = new Map<number, Omit<ScopedEvent, 'content'> & Pick<LoggedEvent, 'content'>>();
    for (const event of stored) {
      const content = contentOf(event);
      if (content === undefined) found.push(unreadable('ledger_event', this.officeId, event.seq));
      else events.set(event.seq, { ...event, content });
    }
    this.damaged ||= found.length > 0;
    for (const event of events.values()) {
      const target = event.targetSeq === null ? undefined : events.get(event.targetSeq);
      found.push(...checkEvent(event, target));
      for (const cell of this.attempt(() => cellsOfEvent(event, target ?? null)) ?? []) this.cells.addDerived(cell);
    }
    const scope = stored[0]?.scope ?? '';
    const assessed = [...events.values()].map(({ content, seq }) => ({ ofResult: null, ...content, id: String(seq) }));
    const wanted = this.attempt(() => entries?.ofScope(scope, assessed));
    if (wanted) entries?.addWanted(wanted);
    return found;
  }

  /** The entries of periods, and whatever differs from what is wanted. */
  private async *checkEntries(entries: DerivedEntries, months: readonly Month[], settlement: number): Findings {
    for await (const { wanted } of this.settled(entries, months, settlement)) entries.addWanted(wanted);
    const differs = entries.differing();
    if (!differs) return;
    const periods = new Set<string>();
    for await (const { month, wanted } of this.settled(entries, months, settlement)) {
      const names = entries.periodsOf(month);
      for (const name of names) periods.add(name);
      const stored = await this.log.resultScopes(this.tx, this.officeId, names);
      yield* this.compare(entries, new Set([...wanted.keys(), ...stored].filter(differs)), wanted);
    }
    const known = (scope: Scope) => periods.has(resultIn(scope)?.period ?? '');
    for (const table of ['ledger_event', 'ledger_entry'] as const)
      for await (const names of this.log.scopeNames(this.tx, table, this.officeId)) {
        const scopes = names.filter((scope) => differs(scope) && !known(scope));
        const events = await this.eventsOf(scopes);
        const wanted = new Map<Scope, readonly TargetEntry[]>();
        for (const scope of scopes) {
          const own = events.get(scope);
          // Scopes with events come along with these.
          if (own === undefined ? table === 'ledger_event' : table === 'ledger_entry') continue;
          const all = this.attempt(() => entries.ofScope(scope, toAssess(own ?? [])));
          if (all) wanted.set(scope, all.get(scope) ?? []);
        }
        yield* this.compare(entries, new Set(wanted.keys()), wanted);
      }
  }

  /** Month by month what ended in it brings: quotas as the log stands, everything else as it stood at the last settlement. */
  private async *settled(entries: DerivedEntries, months: readonly Month[], settlement: number) {
    const quotas = this.quotas(entries, months);
    try {
      for (const month of months) {
        const wanted = new Map<Scope, readonly TargetEntry[]>();
        const { value } = await quotas.next();
        for (const [scope, own] of value?.wanted ?? []) wanted.set(scope, own);
        const days = entries.daysOf(month);
        const events = days && (await this.eventsAround(days, settlement));
        const others = events && this.attempt(() => entries.ofPeriods(month, toAssess(events)));
        for (const [scope, own] of others ?? []) wanted.set(scope, own);
        yield { month, wanted };
        await this.pause(CHAIN_SHARE + SCOPES_SHARE);
      }
    } finally {
      await quotas.return(undefined);
    }
  }

  /** Month by month what its quotas bring. */
  private async *quotas(
    entries: DerivedEntries,
    months: readonly Month[],
  ): AsyncGenerator<{ readonly wanted: ReadonlyMap<Scope, readonly TargetEntry[]> }, undefined> {
    const types = entries.counted;
    if (types.length === 0 || months.length === 0) return;
    for await (const { month, events } of this.log.eventsAbout(this.tx, this.officeId, months, types))
      yield { wanted: this.attempt(() => entries.ofQuotas(month, toAssess(events))) ?? new Map() };
  }

  /** The events up to a place in the chain of all scopes that hold one of these days. */
  private async eventsAround(days: Days, upTo: number): Promise<StoredEvent[]> {
    const found: StoredEvent[] = [];
    const scopes = await this.log.scopesAround(this.tx, this.officeId, days);
    for (let from = 0; from < scopes.length; from += TOGETHER) {
      const own = await this.eventsOf(scopes.slice(from, from + TOGETHER));
      for (const events of own.values()) for (const event of events) if (event.seq <= upTo) found.push(event);
      await this.pause(CHAIN_SHARE + SCOPES_SHARE);
    }
    return found;
  }

  private async *compare(
    entries: DerivedEntries,
    scopes: ReadonlySet<Scope>,
    wanted: ReadonlyMap<Scope, readonly TargetEntry[]>,
  ): Findings {
    const stored = new Map<Scope, LedgerEntry[]>();
    if (scopes.size > 0) {
      const which = { officeId: this.officeId, scope: [...scopes] };
      for await (const some of this.log.records(this.tx, 'ledger_entry', which, this.options.page))
        for (const entry of some) put(stored, entry.scope, entry);
    }
    for (const scope of scopes) yield* entries.compare(scope, wanted.get(scope) ?? [], stored.get(scope) ?? []);
    await this.pause(CHAIN_SHARE + SCOPES_SHARE);
  }

  private async eventsOf(scopes: readonly Scope[]): Promise<ReadonlyMap<Scope, StoredEvent[]>> {
    const events = new Map<Scope, StoredEvent[]>();
    if (scopes.length === 0) return events;
    for await (const some of this.log.events(this.tx, { officeId: this.officeId, scope: scopes }, this.options.page))
      for (const event of some) put(events, event.scope, event);
    return events;
  }

  /** The projection, month by month. */
  private async *checkCells(): Findings {
    for (const month of await this.log.cellMonths(this.tx, this.officeId)) {
      for (const { key, value } of await this.log.cells(this.tx, this.officeId, month))
        this.cells.addStored(month, key, value);
      await this.pause(CHAIN_SHARE + SCOPES_SHARE);
    }
    for (const month of this.cells.uneven()) {
      const wanted = await this.cellsOf(month);
      for (const { key, value } of await this.log.cells(this.tx, this.officeId, month)) {
        const expected = wanted.get(key) ?? '0';
        wanted.delete(key);
        if (expected !== value) yield wrongCell(this.officeId, key, expected, value);
      }
      for (const [key, expected] of wanted) yield wrongCell(this.officeId, key, expected, '0');
    }
  }

  /** The figures of a booked month as its events and entries give them. */
  private async cellsOf(month: Month): Promise<Map<string, string>> {
    const derived = new DerivedCells();
    const which = { officeId: this.officeId, bookedMonth: month };
    for await (const events of this.log.events(this.tx, which, this.options.page)) {
      const targets = await this.cancelledBy(events);
      for (const event of events) {
        const content = contentOf(event);
        const target = targets.get(event.targetSeq ?? 0) ?? null;
        if (content) this.attempt(() => derived.addEvent({ ...event, content }, target));
      }
    }
    for await (const some of this.log.records(this.tx, 'ledger_entry', which, this.options.page))
      for (const entry of some) derived.addEntry(entry);
    return new Map(derived.cells().map((cell) => [cellKey(cell), String(cell.value)]));
  }

  private async cancelledBy(events: readonly StoredEvent[]): Promise<ReadonlyMap<number, LoggedEvent>> {
    const seq = events.flatMap(({ type, targetSeq }) => (type === 'cancellation' ? (targetSeq ?? []) : []));
    const found = new Map<number, LoggedEvent>();
    if (seq.length === 0) return found;
    for await (const some of this.log.events(this.tx, { officeId: this.officeId, seq }, this.options.page))
      for (const event of some) {
        const content = contentOf(event);
        if (content) found.set(event.seq, { ...event, content });
      }
    return found;
  }

  private async listed<T extends 'ledger_month' | 'ledger_regulation'>(table: T): Promise<ChainTables[T][]> {
    const rows: ChainTables[T][] = [];
    const which = { officeId: this.officeId };
    for await (const some of this.log.records(this.tx, table, which, this.options.page)) rows.push(...some);
    return rows;
  }

  /** What was found damaged already may keep the rest from being derived; without damage that is a defect of ours. */
  private attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!this.damaged) throw error;
      return undefined;
    }
  }

  /** Between two pages: tells how far it is, stops when asked to, and lets others in. */
  private async pause(done: number): Promise<void> {
    this.options.signal?.throwIfAborted();
    this.options.progress?.(done);
    await new Promise((turn) => setImmediate(turn));
  }
}

function tryTimeline(regulations: readonly RegulationInForce[], names: UnitNames): RegulationTimeline | null {
  try {
    const ordered = [...regulations].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    return withNames(timelineOf(ordered), names);
  } catch {
    return null;
  }
}

function wrongCell(officeId: number, key: string, expected: string, found: string): IntegrityFinding {
  const message = '汇总数与分录之和不符，可用 rebuild 重建';
  return { table: 'standing_cell', row: `office ${officeId}, ${key}`, expected, found, message };
}

/** Neighbours of one scope together. */
function* groupsOf(events: readonly ScopedEvent[]): Iterable<readonly ScopedEvent[]> {
  for (let from = 0; from < events.length;) {
    let to = from + 1;
    while (events[to]?.scope === events[from]?.scope && to < events.length) to += 1;
    yield events.slice(from, to);
    from = to;
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
