import { Injectable } from '@nestjs/common';
import { firstDay, formatAmount, lastDay, type Minor, monthOf, type Month } from '@app/kernel';
import { Directory } from '@app/directory';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import {
  explainSteps,
  whyNot,
  type Clause,
  type Reading,
  type Regulation,
  type TargetEntry,
  type WhyNotReason,
} from '@app/regulation';
import { identityOfEntry, identityOfTarget } from '../domain/diff';
import { ledgerError } from '../domain/errors';
import { historyOf, toRegulationEvent } from '../domain/history';
import { isQuota, quotasOf } from '../domain/quotas';
import type { ClosedMonth, LedgerEntry, LoggedEvent } from '../domain/records';
import { ruleTitle } from '../domain/rule-title';
import { isOfResult, scopeOfItem } from '../domain/scope';
import { daysDue, settleMonth } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
import { LedgerStore } from '../persistence/ledger-store';
import { EntryReader, type EntryFilter, type EventFilter, type Place } from '../persistence/entry-reader';
import { scaleOf } from './receipt';
import { RegulationTimelines } from './regulation-timelines';

/** What is left of all entries of something, what was taken back included. */
export interface Net {
  readonly asset: string;
  /** Decimal text at the asset's scale. */
  readonly total: string;
}

/** Why an entry stands: what happened, who recorded it, the clause, and the arithmetic as sentences. */
export interface Explanation {
  readonly entry: LedgerEntry;
  /** The event it comes from; null for a period rule. */
  readonly event: LoggedEvent | null;
  /** The event or month closing that caused this posting. */
  readonly cause: LoggedEvent | ClosedMonth | null;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  readonly regulation: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly sha256: string;
  };
  readonly ruleTitle: string;
  /** One Chinese sentence a step; of a reversal or of an entry since reversed, what it says is what was booked. */
  readonly sentences: readonly string[];
  /** The entry that took this one back, if any. */
  readonly reversedBy: LedgerEntry | null;
}

@Injectable()
export class ReadLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly reader: EntryReader,
    private readonly timelines: RegulationTimelines,
    private readonly directory: Directory,
  ) {}

  /** Entries by booked month, in chain order within each or against it, a page at a time. */
  async entries(
    tx: Tx,
    officeId: number,
    filter: EntryFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<LedgerEntry>> {
    const rows = await this.reader.entries(tx, officeId, filter, placeOf(cursor), limit + 1);
    return pageOf(rows, limit, (entry) => [entry.bookedMonth, entry.seq]);
  }

  /** Events by booked month, in chain order within each. */
  async events(
    tx: Tx,
    officeId: number,
    filter: EventFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<LoggedEvent>> {
    const rows = await this.reader.events(tx, officeId, filter, placeOf(cursor), limit + 1);
    return pageOf(rows, limit, (event) => [event.bookedMonth, event.seq]);
  }

  /** Whether an event, or the one it acts on, or the item it is about, is of a unit. */
  async concerns(tx: Tx, event: LoggedEvent, unitId: number): Promise<boolean> {
    return (await this.concerning(tx, [event], unitId)).length > 0;
  }

  /** Those of an office's events that concern a unit; the others of their scopes are looked up together. */
  async concerning(tx: Tx, events: readonly LoggedEvent[], unitId: number): Promise<LoggedEvent[]> {
    const [first] = events.filter(namesNobody);
    const scopes = [...new Set(events.filter(namesNobody).map(({ scope }) => scope))];
    const around = new Map<string, LoggedEvent[]>();
    for (const each of first ? await this.store.eventsByScope(tx, first.officeId, scopes) : [])
      around.set(each.scope, [...(around.get(each.scope) ?? []), each]);
    return events.filter((event) => isOfUnit(event, around.get(event.scope) ?? [], String(unitId)));
  }

  /** Refuses with the answer an unknown item gets when none of its events names the unit. */
  async requireConcerned(tx: Tx, officeId: number, itemId: string, unitId: number): Promise<void> {
    const events = await this.store.eventsByScope(tx, officeId, [`item:${itemId}`]);
    if (!events.some((event) => event.content.units.some(({ unit }) => unit === String(unitId))))
      throw ledgerError.item_without_events();
  }

  async event(tx: Tx, officeId: number, seq: number): Promise<LoggedEvent> {
    const event = await this.findEvent(tx, officeId, seq);
    if (!event) throw ledgerError.event_not_found({ event: seq });
    return event;
  }

  async findEvent(tx: Tx, officeId: number, seq: number): Promise<LoggedEvent | null> {
    if (!Number.isSafeInteger(seq)) return null;
    return (await this.store.eventsBySeq(tx, officeId, [seq]))[0] ?? null;
  }

  async entry(tx: Tx, officeId: number, seq: number): Promise<LedgerEntry> {
    const entry = await this.store.entry(tx, officeId, seq);
    if (!entry) throw ledgerError.entry_not_found({ entry: seq });
    return entry;
  }

  /** The entries of these numbers, in their order; a number that is no entry's is missing. */
  entriesBySeq(tx: Tx, officeId: number, seqs: readonly number[]): Promise<LedgerEntry[]> {
    return this.reader.entriesBySeq(tx, officeId, seqs);
  }

  /** Asset and amount of the entries of these numbers; a number that is no entry's is missing from the answer. */
  amounts(tx: Tx, officeId: number, seqs: readonly number[]) {
    return this.reader.amounts(tx, officeId, seqs);
  }

  /** What each of the items came to, for one unit or (null) for all together; an item without entries is missing. */
  async netOfItems(
    tx: Tx,
    officeId: number,
    itemIds: readonly string[],
    unitId: number | null,
  ): Promise<ReadonlyMap<string, readonly Net[]>> {
    const timeline = await this.timelines.of(tx, officeId);
    const moved = await this.reader.movedIn(tx, officeId, itemIds.map(scopeOfItem), unitId);
    return new Map(
      itemIds.flatMap((id) => {
        const totals = new Map<string, Minor>();
        for (const { scope, asset, amount } of moved)
          if (scope === scopeOfItem(id)) totals.set(asset, (totals.get(asset) ?? 0) + amount);
        const net = [...totals].map(([asset, sum]) => ({ asset, total: formatAmount(sum, scaleOf(timeline, asset)) }));
        return net.length === 0 ? [] : [[id, net] as const];
      }),
    );
  }

  async explain(tx: Tx, officeId: number, seq: number): Promise<Explanation> {
    const entry = await this.entry(tx, officeId, seq);
    const timeline = await this.timelines.of(tx, officeId);
    const version = timeline.find(entry.regulationId, entry.regulationVersion);
    if (!version) throw new Error(`entry ${seq} cites a regulation that is not in force`);
    const { regulation, sha256 } = version;
    const [event] = entry.eventSeq === null ? [] : await this.store.eventsBySeq(tx, officeId, [entry.eventSeq]);
    const [causeEvent] = await this.store.eventsBySeq(tx, officeId, [entry.causeSeq]);
    const { id, title } = regulation;
    const anchors = entry.clause.split(/\s+/);
    return {
      entry,
      event: event ?? null,
      cause: causeEvent ?? (await this.store.closedMonth(tx, officeId, entry.causeSeq)),
      clauses: anchors.flatMap((anchor) => regulation.clauses.get(anchor) ?? []),
      readings: regulation.readings.filter((reading) =>
        reading.clause.split(/\s+/).some((anchor) => anchors.includes(anchor)),
      ),
      regulation: { id, version: regulation.version, title, sha256 },
      ruleTitle: ruleTitle(regulation, entry),
      sentences: await this.sentences(tx, entry, timeline),
      reversedBy: await this.store.reversalOf(tx, officeId, seq),
    };
  }

  /** Why an item or an event brings nothing, or nothing yet. */
  async whyNot(
    tx: Tx,
    officeId: number,
    question: { readonly item?: string; readonly event?: number; readonly unitId?: number },
  ): Promise<WhyNotReason[]> {
    const scope =
      question.item !== undefined
        ? `item:${question.item}`
        : (await this.event(tx, officeId, question.event ?? 0)).scope;
    const events = await this.store.eventsByScope(tx, officeId, [scope]);
    const history = historyOf(events, await this.directory.rosterOf(tx, officeId));
    const outcome = (await this.timelines.of(tx, officeId)).assessScope(history);
    return whyNot(history, outcome, {
      ...(question.item === undefined ? {} : { item: question.item }),
      ...(question.event === undefined ? {} : { event: String(question.event) }),
      ...(question.unitId === undefined ? {} : { unit: String(question.unitId) }),
    });
  }

  async closedMonths(tx: Tx, officeId: number): Promise<ClosedMonth[]> {
    return this.store.closedMonths(tx, officeId);
  }

  /** The last month in which anything is booked, closed or open; null where nothing is. */
  lastBookedMonth(tx: Tx, officeId: number): Promise<Month | null> {
    return this.store.lastBookedMonth(tx, officeId);
  }

  async openMonth(tx: Tx, officeId: number): Promise<Month> {
    return (await this.store.head(tx, officeId))?.openMonth ?? '';
  }

  /** A standing entry is assessed again, step by step; of one that no longer stands, the stored arithmetic is what is left. */
  private async sentences(tx: Tx, entry: LedgerEntry, timeline: RegulationTimeline): Promise<string[]> {
    const regulation = timeline.find(entry.regulationId, entry.regulationVersion)?.regulation;
    const asset = regulation?.assets.get(entry.asset);
    const identity = identityOfEntry(entry);
    const wanted =
      entry.reverses === null && regulation ? await this.wantedAround(tx, entry, timeline, regulation) : [];
    const target = wanted.find((each) => identityOfTarget(each) === identity);
    return target && asset ? explainSteps(target.steps, asset, entry.clause) : [`${entry.arithmetic}。`];
  }

  private async wantedAround(
    tx: Tx,
    entry: LedgerEntry,
    timeline: RegulationTimeline,
    regulation: Regulation,
  ): Promise<readonly TargetEntry[]> {
    const { officeId, eventSeq, rule, occurredOn } = entry;
    const roster = await this.directory.rosterOf(tx, officeId);
    if (eventSeq !== null) {
      const events = await this.store.eventsByScope(tx, officeId, [entry.scope]);
      return timeline.assessScope(historyOf(events, roster)).entries;
    }
    const month = monthOf(occurredOn);
    if (isQuota(regulation, rule)) {
      const types = new Set(quotasOf(regulation).map(({ of }) => of));
      const events = (await this.store.eventsAbout(tx, officeId, month, [...types])).map(toRegulationEvent);
      const settle = { from: firstDay(month), to: lastDay(month) };
      return timeline.assessQuotas({ roster, settle, values: new Map(), events }).entries;
    }
    const days = daysDue(timeline, month, 'afterwards');
    const settled = await this.store.lastSettlement(tx, officeId);
    const around = days ? await this.store.eventsAround(tx, officeId, days) : [];
    const events = around.filter(({ seq }) => seq <= settled).map(toRegulationEvent);
    return settleMonth(timeline, month, 'afterwards', { roster, events });
  }
}

function namesNobody({ content }: LoggedEvent): boolean {
  return content.units.length === 0;
}

/** @param around all events of its scope, when it names no unit itself */
function isOfUnit(event: LoggedEvent, around: readonly LoggedEvent[], unit: string): boolean {
  const names = (each: LoggedEvent) => each.content.units.some((named) => named.unit === unit);
  if (!namesNobody(event)) return names(event);
  if (isOfResult(event.scope)) return around.some(({ content }) => content.ofResult?.unit === unit);
  const actedOn = ({ targetSeq }: LoggedEvent) => around.find((each) => each.seq === targetSeq);
  // A cancellation may act on a decision, and that on an instruction which names no unit either.
  let subject: LoggedEvent | undefined = event;
  while (subject && namesNobody(subject) && subject.targetSeq !== null) subject = actedOn(subject);
  if (subject && !namesNobody(subject)) return names(subject);
  return around.some((each) => (each.type === 'adoption' || each.type === 'submission') && names(each));
}

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [bookedMonth, seq] = decodeCursor(cursor, ['string', 'number']);
  return { bookedMonth, seq };
}
