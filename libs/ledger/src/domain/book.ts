import { firstDifference, lastDay, addMonths, monthOf, type Json, type Month } from '@app/kernel';
import type { Outcome, Roster } from '@app/regulation';
import { bookedMonth } from './booking';
import { CellSums, cellOfEntry, cellsOfEvent, type StandingCell } from './cells';
import type { Unhashed } from './chain';
import { decidedResult, monthsDecided, periodsDecided, type DecidedResult } from './decided-results';
import { diff, standingEntries } from './diff';
import { Draft, type Change } from './draft';
import { ledgerError } from './errors';
import { historyOf, sourcesOf } from './history';
import { refuseIdle, refuseIdleOnResult } from './idle-events';
import { lateQuotaOf, quotaChanges, quotaScopes } from './late-quotas';
import { naturalKey } from './natural-key';
import type { Pages } from './pages';
import { periodChanges, type Ground } from './period-changes';
import type {
  ChainRecord,
  ClosedMonth,
  EventContent,
  Head,
  LedgerEntry,
  LoggedEvent,
  Recording,
  RegulationInForce,
} from './records';
import { isOfResult, scopeOfEvent, scopeOfResult, type Scope } from './scope';
import type { RegulationTimeline } from './timeline';
import { wordsOf } from './words';

/** What recording one event did, or would do. */
export interface Recorded {
  readonly event: LoggedEvent;
  /** Entries posted because of it, reversals included. */
  readonly entries: readonly LedgerEntry[];
  /** What its scope still waits for and why other things are zero; ids are event numbers as text. */
  readonly pending: Outcome['pending'];
  readonly zero: Outcome['zero'];
  /** True when the same thing stood already and nothing was written. */
  readonly replayed: boolean;
}

export interface RecordOptions {
  readonly dryRun?: boolean;
  /** Of what decides the result of a period, or cancels that: closed months to settle again, as `SettleAgain` finds them. */
  readonly again?: readonly Month[];
}

/** What follows from an event. */
interface Following extends Pick<Outcome, 'pending' | 'zero'> {
  readonly changes: readonly Change[];
}

const NOTHING: Following = { changes: [], pending: [], zero: [] };

/**
 * An office's book: the pure heart of the ledger. Every figure comes into being here by one call,
 * post(diff(assess(regulation, events), posted)). It knows no database; a posting loads the pages it needs, lets the book
 * write, and stores what was appended.
 */
export class Book {
  private readonly appendedRecords: ChainRecord[] = [];
  private readonly cells = new CellSums();

  constructor(
    public head: Head,
    private timeline: RegulationTimeline,
    private readonly roster: Roster,
    private readonly pages: Pages,
  ) {}

  /** Records one event and posts what follows from it. Throws a DomainError and leaves the book as it was. */
  record(content: EventContent, by: Recording, options: RecordOptions = {}): Recorded {
    const target = this.targetOf(content);
    const decided = decidedResult(this.timeline, content, target);
    const key = naturalKey(content);
    const twin = this.pages.withKey(key).find((event) => !this.isCancelled(event));
    if (twin) return this.replay(twin, content);
    if (target && this.isCancelled(target)) throw ledgerError.already_cancelled({ event: target.seq });
    if (target && content.on < target.occurredOn)
      throw ledgerError.acts_before_event({ event: target.seq, on: target.occurredOn });
    if (decided && monthOf(decided.day) < this.head.firstMonth) throw ledgerError.no_result_to_decide(decided.result);
    if (decided && content.on < decided.day)
      throw ledgerError.decided_before_end({ period: decided.result.period, to: decided.day });
    if (content.on > by.today) throw ledgerError.date_in_future({ on: content.on, today: by.today });
    if (this.timeline.versions.length === 0) throw ledgerError.no_regulation();

    const seq = this.head.seq + 1;
    const subjectDay = decided?.day ?? target?.occurredOn ?? content.on;
    const event: Unhashed<LoggedEvent> = {
      officeId: this.head.officeId,
      seq,
      type: content.type,
      occurredOn: content.on,
      recordedAt: by.now,
      bookedMonth: bookedMonth(subjectDay, this.head.openMonth),
      scope: target?.scope ?? scopeOf(content, seq),
      itemId: target?.itemId ?? content.item,
      naturalKey: key,
      generation: this.pages.withKey(key).length,
      subjectType: target?.type ?? content.type,
      subjectMonth: monthOf(subjectDay),
      targetSeq: target?.seq ?? null,
      actorId: by.actorId,
      actorName: by.actorName,
      content,
      salt: wordsOf(content, target?.itemId ?? content.item) === null ? null : by.newSalt(),
    };
    const { changes, pending, zero } = decided
      ? this.followDecision(event as LoggedEvent, decided, options.again ?? [])
      : this.followEvent(event as LoggedEvent, target);
    const draft = this.draft(by, seq);
    const logged = draft.append('ledger_event', event);
    for (const each of changes) this.post(each, draft);
    if (!options.dryRun) this.commit(draft, cellsOfEvent(logged, target));
    const entries = decided ? this.decidedOf(draft.entries, decided) : draft.entries;
    return { event: logged, entries, pending, zero, replayed: false };
  }

  /**
   * Records events that stand or fall together, each seeing what those before it brought. Throws a DomainError and leaves the
   * book as it was when one of them is refused, or stands already while another does not.
   */
  recordAll(contents: readonly EventContent[], by: Recording, { dryRun = false }: RecordOptions = {}): Recorded[] {
    const { seq } = this.head;
    const attempt = new Book(this.head, this.timeline, this.roster, this.pages);
    try {
      const recorded = contents.map((content) => attempt.record(content, by));
      const known = recorded.filter(({ replayed }) => replayed);
      const [first] = known;
      if (first && known.length < recorded.length) throw ledgerError.recorded_before({ event: first.event.seq });
      if (dryRun) this.pages.forgetAfter(seq);
      else this.take(attempt);
      return recorded;
    } catch (error) {
      this.pages.forgetAfter(seq);
      throw error;
    }
  }

  /**
   * Settles what ends in the month, and `again` what ended in these earlier ones, then closes it: nothing is booked in it any
   * more. `again` are those that `monthsToSettleAgain` finds.
   */
  closeMonth(
    month: Month,
    again: readonly Month[],
    by: Recording,
  ): { closed: ClosedMonth; entries: readonly LedgerEntry[] } {
    const { openMonth } = this.head;
    if (month < openMonth) throw ledgerError.month_closed({ month });
    if (month > openMonth) throw ledgerError.month_not_next({ month, next: openMonth });
    if (lastDay(month) >= by.today) throw ledgerError.month_not_over({ month });
    if (this.timeline.versions.length === 0) throw ledgerError.no_regulation();

    const draft = this.draft(by, this.head.seq + 1);
    const { officeId } = this.head;
    const { actorId, actorName, now } = by;
    // The closing itself comes first, so that every entry it makes can name it as its cause.
    const closed = draft.append('ledger_month', {
      officeId,
      seq: this.head.seq + 1,
      month,
      closedAt: now,
      actorId,
      actorName,
    });
    const changes = again.flatMap((earlier) => periodChanges(this.ground, earlier, 'afterwards'));
    for (const change of [...changes, ...periodChanges(this.ground, month, 'closing')]) this.post(change, draft);
    this.commit(draft, []);
    this.head = { ...this.head, openMonth: addMonths(month, 1) };
    return { closed, entries: draft.entries };
  }

  /** Appends a regulation version to the chain and assesses again, under it, the scopes it may move. */
  putInForce(
    version: Omit<RegulationInForce, 'officeId' | 'seq' | 'hash'>,
    timeline: RegulationTimeline,
    scopes: readonly Scope[],
    by: Recording,
  ): RegulationInForce {
    const draft = this.draft(by, this.head.seq + 1);
    const record = draft.append('ledger_regulation', {
      ...version,
      officeId: this.head.officeId,
      seq: this.head.seq + 1,
    });
    this.timeline = timeline;
    for (const scope of scopes.filter((each) => !isOfResult(each))) {
      const { events, entries } = this.pages.scope(scope);
      const { entries: target } = timeline.assessScope(historyOf(events, this.roster));
      this.post({ scope, target, standing: standingEntries(entries), source: sourcesOf(events) }, draft);
    }
    this.commit(draft, []);
    return record;
  }

  /** How many rows storing what was appended takes. */
  get rows(): number {
    return this.appendedRecords.length + this.cells.size;
  }

  /** Everything appended so far, in chain order, and what it adds to the projection. */
  get appended(): { readonly records: readonly ChainRecord[]; readonly cells: readonly StandingCell[] } {
    return { records: this.appendedRecords, cells: this.cells.cells() };
  }

  /** Goes on where a book on the same pages has come to. */
  private take({ head, appended: { records, cells } }: Book): void {
    this.appendedRecords.push(...records);
    for (const cell of cells) this.cells.add(cell);
    this.head = head;
  }

  private targetOf(content: EventContent): LoggedEvent | null {
    const id = content.cancels ?? content.of;
    if (id === null) return null;
    const seq = seqOf(id);
    const target = seq === null ? null : this.pages.event(seq);
    if (!target) throw ledgerError.event_not_found({ event: id });
    if (target.type === 'cancellation') throw ledgerError.not_cancellable({ event: target.seq });
    return target;
  }

  private isCancelled(event: LoggedEvent): boolean {
    return this.pages
      .scope(event.scope)
      .events.some((other) => other.type === 'cancellation' && other.targetSeq === event.seq);
  }

  private replay(twin: LoggedEvent, content: EventContent): Recorded {
    const field = firstDifference(twin.content as unknown as Json, content as unknown as Json);
    if (field !== undefined) throw ledgerError.already_recorded({ event: twin.seq, field });
    const target = twin.targetSeq === null ? null : this.pages.event(twin.targetSeq);
    const decided = decidedResult(this.timeline, twin.content, target);
    const { events, entries: own } = this.pages.scope(twin.scope);
    const { pending, zero } = decided ? NOTHING : this.timeline.assessScope(historyOf(events, this.roster));
    const late = lateQuotaOf(this.ground, this.head, twin, target);
    const quotas = late ? quotaScopes(this.ground, late).flatMap((scope) => this.pages.scope(scope).entries) : [];
    const entries = (decided ? this.decidedOf(this.periodEntries(decided), decided) : [...own, ...quotas])
      .filter(({ causeSeq }) => causeSeq === twin.seq)
      .sort((a, b) => a.seq - b.seq);
    return { event: twin, entries, pending, zero, replayed: true };
  }

  /** What an event brings: in its own scope, and in the quotas of a month that is closed. */
  private followEvent(event: LoggedEvent, target: LoggedEvent | null): Following {
    const before = target || event.itemId !== null ? this.pages.scope(event.scope) : { events: [], entries: [] };
    const events = [...before.events, event];
    const outcome = this.timeline.assessScope(historyOf(events, this.roster));
    refuseIdle(this.timeline, event, outcome);
    const { pending, zero } = outcome;
    const [standing, source] = [standingEntries(before.entries), sourcesOf(events)];
    const own: Change = { scope: event.scope, target: outcome.entries, standing, source };
    const late = lateQuotaOf(this.ground, this.head, event, target);
    return { changes: [own, ...(late ? quotaChanges(this.ground, late, event) : [])], pending, zero };
  }

  /** What deciding the result of a period brings: everything in closed months that looks at it is settled again. */
  private followDecision(event: LoggedEvent, { result }: DecidedResult, again: readonly Month[]): Following {
    if (event.type === 'decision') refuseIdleOnResult(this.ground, event, result);
    return { ...NOTHING, changes: again.flatMap((month) => periodChanges(this.ground, month, 'afterwards', event)) };
  }

  private decidedOf(entries: readonly LedgerEntry[], decided: DecidedResult): LedgerEntry[] {
    const periods = periodsDecided(this.timeline, monthsDecided(this.timeline, this.head, decided));
    return entries.filter(({ period }) => periods.has(period));
  }

  private periodEntries(decided: DecidedResult): LedgerEntry[] {
    const periods = periodsDecided(this.timeline, monthsDecided(this.timeline, this.head, decided));
    return [...periods].flatMap((name) => [...this.pages.ofPeriod(name).values()].flat());
  }

  private post(change: Change, draft: Draft): void {
    const { reverse, add } = diff(change.target, change.standing);
    for (const entry of reverse) draft.reverse(entry);
    for (const entry of add) draft.add(change, entry, this.timeline);
  }

  private get ground(): Ground {
    return { timeline: this.timeline, roster: this.roster, pages: this.pages };
  }

  private draft(by: Recording, causeSeq: number): Draft {
    return new Draft(this.head, by, causeSeq);
  }

  private commit(draft: Draft, counts: readonly StandingCell[]): void {
    for (const cell of counts) this.cells.add(cell);
    for (const each of draft.records) {
      this.appendedRecords.push(each);
      if (each.table === 'ledger_event') this.pages.addNewEvent(each.record);
      if (each.table === 'ledger_entry') {
        this.pages.addEntry(each.record);
        this.cells.add(cellOfEntry(each.record));
      }
    }
    this.head = { ...this.head, seq: draft.seq, hash: draft.hash };
  }
}

function scopeOf({ item, ofResult }: EventContent, seq: number): Scope {
  return ofResult ? scopeOfResult(ofResult.rule, ofResult.unit, ofResult.period) : scopeOfEvent(item, seq);
}

/** The number an event's id stands for, or null when it is not written as one: `007` would name an event nobody finds. */
export function seqOf(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}
