import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Roster } from '@app/regulation';
import { cellOfEntry, cellsOfEvent } from '../domain/cells';
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
  StoredRecord,
} from '../domain/records';
import type { RegulationTimeline } from '../domain/timeline';
import type { UnitNames } from '../domain/unit-names';
import type { ScopedEvent, WholeLog } from '../persistence/whole-log';
import { CellVerification } from './cell-verification';
import { contentOf, DerivedEntries, settledMonths } from './derived-entries';
import { EntryVerification } from './entry-verification';
import { sealOfAnswer } from './posting';
import { timelineOf, withNames } from './regulation-timelines';
import type { Walk } from './walk';

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
  private readonly cells: CellVerification;
  /** What its parts need of it. */
  private readonly walk: Walk = {
    attempt: (work) => this.attempt(work),
    pause: () => this.pause(CHAIN_SHARE + SCOPES_SHARE),
  };
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
    this.cells = new CellVerification(log, tx, this.officeId, options.page, this.walk);
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
    if (entries) {
      const derived = new EntryVerification(this.log, this.tx, this.officeId, entries, this.options.page, this.walk);
      yield* derived.findings(settledMonths(this.head, months), settlement);
    }
    yield* this.cells.findings();
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

/** Neighbours of one scope together. */
function* groupsOf(events: readonly ScopedEvent[]): Iterable<readonly ScopedEvent[]> {
  for (let from = 0; from < events.length;) {
    let to = from + 1;
    while (events[to]?.scope === events[from]?.scope && to < events.length) to += 1;
    yield events.slice(from, to);
    from = to;
  }
}
