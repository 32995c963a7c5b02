import { firstDay, formatAmount, isMonth, lastDay, monthsOf, type IntegrityFinding, type Month } from '@app/kernel';
import type { RegulationEvent, Roster, TargetEntry } from '@app/regulation';
import { Balance } from '../domain/balance';
import { diff, identityOfEntry, identityOfTarget, standingEntries } from '../domain/diff';
import { missing, rowName } from '../domain/integrity';
import type { ClosedMonth, EventContent, Head, LedgerEntry, StoredEvent } from '../domain/records';
import { quotasOf } from '../domain/quotas';
import type { Scope } from '../domain/scope';
import { byScope, daysDue, periodsDue, settleMonth, type Days } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
import { scaleOf } from './receipt';

/** Enough that one damaged scope leads to few others, few enough to cost nothing. */
const PLACES = 4_096;

/**
 * The entries that stand against those a fresh assessment wants. Both sides come in whatever order they are read, and
 * only whether they agree is kept; where they do not, the scopes in question are compared entry by entry.
 */
export class DerivedEntries {
  private readonly balance = new Balance<number>();

  constructor(
    private readonly officeId: number,
    private readonly timeline: RegulationTimeline,
    private readonly roster: Roster,
    /** The versions as they stood at the last settlement: what ended before it was settled under these. */
    private readonly atSettlement: RegulationTimeline,
  ) {}

  /** Event types whose number decides about quotas. */
  get counted(): string[] {
    const quotas = this.timeline.versions.flatMap(({ regulation }) => quotasOf(regulation));
    return [...new Set(quotas.map(({ of }) => of))];
  }

  /** Counts an entry as standing; its reversal, being the same with the opposite amount, undoes that. */
  addStored(entry: LedgerEntry): void {
    if (entry.reverses === null) this.add(entry.scope, identityOfEntry(entry), 1n);
    else this.add(entry.scope, identityOfEntry(opposite(entry)), -1n);
  }

  addWanted(wanted: ReadonlyMap<Scope, readonly TargetEntry[]>): void {
    for (const [scope, entries] of wanted) for (const entry of entries) this.add(scope, identityOfTarget(entry), -1n);
  }

  /** What the events of one scope bring. */
  ofScope(scope: Scope, events: readonly RegulationEvent[]): ReadonlyMap<Scope, readonly TargetEntry[]> {
    const history = { roster: this.roster, settle: null, values: new Map(), events };
    return new Map([[scope, this.timeline.assessScope(history).entries]]);
  }

  /** What a month's quotas bring, by scope; `events` are those about the month. */
  ofQuotas(month: Month, events: readonly RegulationEvent[]): ReadonlyMap<Scope, readonly TargetEntry[]> {
    const settle = { from: firstDay(month), to: lastDay(month) };
    return byScope(this.timeline.assessQuotas({ roster: this.roster, settle, values: new Map(), events }).entries);
  }

  /** The days whose events decide what else ended in a month; null when nothing did. */
  daysOf(month: Month): Days | null {
    return daysDue(this.atSettlement, month, 'afterwards');
  }

  /** What everything but the quotas brings that ended in a month, by scope. */
  ofPeriods(month: Month, events: readonly RegulationEvent[]): ReadonlyMap<Scope, readonly TargetEntry[]> {
    return byScope(settleMonth(this.atSettlement, month, 'afterwards', { roster: this.roster, events }));
  }

  /** The periods that end in a month and were settled, quotas included. */
  periodsOf(month: Month): readonly string[] {
    return periodsDue(this.atSettlement, month, 'closing').map(({ name }) => name);
  }

  /** Null when both sides agree; else whether anything may differ in a scope, itself or one that shares its place. */
  differing(): ((scope: Scope) => boolean) | null {
    const uneven = new Set(this.balance.uneven);
    return uneven.size === 0 ? null : (scope) => uneven.has(placeOf(scope));
  }

  /** One scope: the entries that stand must be those that are wanted. */
  compare(scope: Scope, wanted: readonly TargetEntry[], stored: readonly LedgerEntry[]): IntegrityFinding[] {
    const findings: IntegrityFinding[] = [];
    const { reverse, add } = diff(wanted, standingEntries(stored));
    const unmatched = [...add];
    for (const entry of reverse) {
      const i = unmatched.findIndex(
        (t) => t.asset === entry.asset && t.event === (entry.eventSeq === null ? null : String(entry.eventSeq)),
      );
      const [expected] = i < 0 ? [] : unmatched.splice(i, 1);
      findings.push({
        table: 'ledger_entry',
        row: rowName(entry),
        expected: expected ? this.describeTarget(expected) : '没有这一分录',
        found: this.describeEntry(entry),
        message: `第 ${entry.seq} 号分录与按办法重新计算的结果不符`,
      });
    }
    for (const expected of unmatched)
      findings.push(
        missing('ledger_entry', `office ${this.officeId}, ${scope}`, this.describeTarget(expected), '没有这一分录'),
      );
    return findings;
  }

  /** A reversal takes back one entry of its scope, in full; without it, the entries it may have undone are compared. */
  checkReversal(reversal: LedgerEntry, original: LedgerEntry | undefined): IntegrityFinding[] {
    const right = original?.reverses === null ? opposite(original) : undefined;
    const same = right && right.scope === reversal.scope && identityOfEntry(right) === identityOfEntry(reversal);
    if (same) return [];
    for (const scope of new Set([reversal.scope, original?.scope ?? reversal.scope]))
      this.balance.upset(placeOf(scope));
    return [
      {
        table: 'ledger_entry',
        row: rowName(reversal),
        expected: right ? this.describeEntry(right) : '所冲回的分录',
        found: this.describeEntry(reversal),
        message: `第 ${reversal.seq} 号分录没有如数冲回第 ${reversal.reverses} 号`,
      },
    ];
  }

  private add(scope: Scope, identity: string, times: bigint): void {
    this.balance.add(placeOf(scope), `${scope}\n${identity}`, times);
  }

  private describeTarget(t: TargetEntry): string {
    return `单位 ${t.unit} ${t.asset} ${formatAmount(t.amount, scaleOf(this.timeline, t.asset))}（${t.rule}/${t.row}，${t.clause}，${t.on}）`;
  }

  private describeEntry(e: LedgerEntry): string {
    return `单位 ${e.unitId} ${e.asset} ${formatAmount(e.amount, scaleOf(this.timeline, e.asset))}（${e.rule}/${e.row}，${e.clause}，${e.occurredOn}）`;
  }
}

/** The months that were closed here, for their quotas; also one between them whose closing is gone. */
export function settledMonths({ firstMonth, openMonth }: Head, months: readonly ClosedMonth[]): Month[] {
  const closed = new Set(months.map(({ month }) => month).filter(isMonth));
  const [first, last] = [[...closed].sort()[0], [...closed].sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsOf({ from: firstDay(first), to: lastDay(last) }).filter(
    (month) => closed.has(month) || (firstMonth <= month && month < openMonth),
  );
}

/** Undefined when nothing can be read from the content. */
export function contentOf({ content }: Pick<StoredEvent, 'content'>): EventContent | undefined {
  try {
    return JSON.parse(content) as EventContent;
  } catch {
    return undefined;
  }
}

/** The events that can be read, as the assessment takes them. */
export function toAssess(events: readonly Pick<StoredEvent, 'seq' | 'content'>[]): RegulationEvent[] {
  return events.flatMap((event) => {
    const content = contentOf(event);
    return content ? [{ ofResult: null, ...content, id: String(event.seq) }] : [];
  });
}

function opposite(entry: LedgerEntry): LedgerEntry {
  return { ...entry, amount: -entry.amount };
}

function placeOf(scope: Scope): number {
  let sum = 0;
  for (let i = 0; i < scope.length; i++) sum = (sum * 31 + scope.charCodeAt(i)) | 0;
  return sum & (PLACES - 1);
}
