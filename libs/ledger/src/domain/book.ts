import {
  displayAmount,
  firstDay,
  firstDifference,
  lastDay,
  addMonths,
  monthOf,
  type Json,
  type Month,
} from '@app/kernel';
import type { Outcome, Roster, TargetEntry } from '@app/regulation';
import { bookedMonth } from './booking';
import { CellSums, cellOfEntry, cellsOfEvent, type StandingCell } from './cells';
import type { Unhashed } from './chain';
import { diff, standingEntries } from './diff';
import { Draft, type Change } from './draft';
import { ledgerError } from './errors';
import { historyOf, sourcesOf, toRegulationEvent } from './history';
import { naturalKey } from './natural-key';
import type { Pages } from './pages';
import { quotasOf, type Quota } from './quotas';
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
import { resultIn, scopeOfEvent, scopeOfResult, type Scope } from './scope';
import { byScope, daysDue, periodsDue, settleMonth, type Occasion } from './settling';
import { RegulationTimeline } from './timeline';

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
  record(content: EventContent, by: Recording, options: { readonly dryRun?: boolean } = {}): Recorded {
    const target = this.targetOf(content);
    const key = naturalKey(content);
    const twin = this.pages.withKey(key).find((event) => !this.isCancelled(event));
    if (twin) return this.replay(twin, content);
    if (target && this.isCancelled(target)) throw ledgerError.already_cancelled({ event: target.seq });
    if (target && content.on < target.occurredOn)
      throw ledgerError.acts_before_event({ event: target.seq, on: target.occurredOn });
    if (content.on > by.today) throw ledgerError.date_in_future({ on: content.on, today: by.today });
    if (this.timeline.versions.length === 0) throw ledgerError.no_regulation();

    const seq = this.head.seq + 1;
    const event: Unhashed<LoggedEvent> = {
      officeId: this.head.officeId,
      seq,
      type: content.type,
      occurredOn: content.on,
      recordedAt: by.now,
      bookedMonth: bookedMonth(target?.occurredOn ?? content.on, this.head.openMonth),
      scope: target?.scope ?? scopeOfEvent(content.item, seq),
      itemId: target?.itemId ?? content.item,
      naturalKey: key,
      generation: this.pages.withKey(key).length,
      subjectType: target?.type ?? content.type,
      subjectMonth: monthOf(target?.occurredOn ?? content.on),
      targetSeq: target?.seq ?? null,
      actorId: by.actorId,
      actorName: by.actorName,
      content,
    };
    const before = target || content.item !== null ? this.pages.scope(event.scope) : { events: [], entries: [] };
    const events = [...before.events, event as LoggedEvent];
    const outcome = this.timeline.assessScope(historyOf(events, this.roster));
    this.refuseIdle(event, outcome);
    const change = {
      scope: event.scope,
      target: outcome.entries,
      standing: standingEntries(before.entries),
      source: sourcesOf(events),
    };
    const changes = [change, ...this.lateQuotaChanges(event as LoggedEvent, target)];

    const draft = this.draft(by, seq);
    const logged = draft.append('ledger_event', event);
    for (const each of changes) this.post(each, draft);
    if (!options.dryRun) this.commit(draft, cellsOfEvent(logged, target));
    return { event: logged, entries: draft.entries, pending: outcome.pending, zero: outcome.zero, replayed: false };
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
    const changes = again.flatMap((earlier) => this.periodChanges(earlier, 'afterwards'));
    for (const change of [...changes, ...this.periodChanges(month, 'closing')]) this.post(change, draft);
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
    for (const scope of scopes) {
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
    const { events } = this.pages.scope(twin.scope);
    const outcome = this.timeline.assessScope(historyOf(events, this.roster));
    const target = twin.targetSeq === null ? null : this.pages.event(twin.targetSeq);
    const late = this.lateQuota(twin, target);
    const scopes = [twin.scope, ...(late ? this.quotaScopes(late.month, late.roster) : [])];
    const entries = scopes
      .flatMap((scope) => this.pages.scope(scope).entries.filter((entry) => entry.causeSeq === twin.seq))
      .sort((a, b) => a.seq - b.seq);
    return { event: twin, entries, pending: outcome.pending, zero: outcome.zero, replayed: true };
  }

  /** A decision or an award that has no effect is refused, since whoever made it would believe it had one. */
  private refuseIdle(event: Unhashed<LoggedEvent>, outcome: Outcome): void {
    if (event.type !== 'decision' && event.type !== 'award') return;
    for (const zero of outcome.zero) {
      if (zero.event !== String(event.seq)) continue;
      if (zero.code === 'nothing_to_decide')
        throw ledgerError.nothing_to_decide({ event: event.targetSeq ?? event.seq });
      if (zero.code === 'not_allowed') throw ledgerError.award_not_allowed();
      if (zero.code === 'out_of_range') {
        const pending = outcome.pending.find((p) => p.event === event.content.of && p.asset === zero.asset && p.range);
        const scale = this.timeline.vocabularyAt(event.occurredOn)?.regulation.assets.get(zero.asset ?? '')?.scale ?? 0;
        const [low, high] = (pending?.range ?? [0, 0]).map((minor) => displayAmount(minor, scale)) as [string, string];
        throw ledgerError.decision_out_of_range({ low, high });
      }
    }
  }

  private lateQuotaChanges(event: LoggedEvent, target: LoggedEvent | null): Change[] {
    const late = this.lateQuota(event, target);
    return late ? this.quotaChanges(late.month, late.roster, event) : [];
  }

  /** A late event about a month that was closed here may change whether its units met that month's quota. */
  private lateQuota(event: LoggedEvent, target: LoggedEvent | null): { month: Month; roster: Roster } | null {
    const { firstMonth, openMonth } = this.head;
    const { subjectMonth: month, subjectType } = event;
    if (month < firstMonth || month >= openMonth) return null;
    if (!this.quotasIn(month).some((quota) => quota.of === subjectType)) return null;
    const units = new Set((target ?? event).content.units.map((participant) => participant.unit));
    return { month, roster: new Map([...this.roster].filter(([unit]) => units.has(unit))) };
  }

  private quotasIn(month: Month): readonly Quota[] {
    const version = this.timeline.at(lastDay(month));
    return version ? quotasOf(version.regulation) : [];
  }

  private quotaScopes(month: Month, roster: Roster): Scope[] {
    const rules = this.quotasIn(month);
    return [...roster.keys()].flatMap((unit) => rules.map(({ id }) => scopeOfResult(id, unit, month)));
  }

  private quotaChanges(month: Month, roster: Roster, late: LoggedEvent): Change[] {
    const events = [...this.pages.about(month), late].map(toRegulationEvent);
    const settle = { from: firstDay(month), to: lastDay(month) };
    const { entries } = this.timeline.assessQuotas({ roster, settle, values: new Map(), events });
    const wanted = byScope(entries);
    return this.quotaScopes(month, roster).map((scope) =>
      resultChange(scope, wanted.get(scope) ?? [], this.pages.scope(scope).entries),
    );
  }

  /** Everything whose period ends in the month. */
  private periodChanges(month: Month, occasion: Occasion): Change[] {
    const days = daysDue(this.timeline, month, occasion);
    if (days === null) return [];
    const events = this.pages.around(days).map(toRegulationEvent);
    const wanted = byScope(settleMonth(this.timeline, month, occasion, { roster: this.roster, events }));
    const posted = new Map<Scope, readonly LedgerEntry[]>();
    const quotas = new Set(this.quotasIn(month).map(({ id }) => id));
    for (const { name } of periodsDue(this.timeline, month, occasion))
      for (const [scope, entries] of this.pages.ofPeriod(name))
        if (occasion === 'closing' || !quotas.has(resultIn(scope)?.rule ?? '')) posted.set(scope, entries);
    const scopes = new Set([...wanted.keys(), ...posted.keys()]);
    return [...scopes].map((scope) => resultChange(scope, wanted.get(scope) ?? [], posted.get(scope) ?? []));
  }

  private post(change: Change, draft: Draft): void {
    const { reverse, add } = diff(change.target, change.standing);
    for (const entry of reverse) draft.reverse(entry);
    for (const entry of add) draft.add(change, entry, this.timeline);
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

/** The number an event's id stands for, or null when it is not written as one: `007` would name an event nobody finds. */
export function seqOf(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}

function resultChange(scope: Scope, target: readonly TargetEntry[], posted: readonly LedgerEntry[]): Change {
  return { scope, target, standing: standingEntries(posted), source: null };
}
