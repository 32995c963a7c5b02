import type { TargetEntry } from '@app/regulation';
import type { LedgerEntry } from './records';

/** What has to be posted so that the ledger says what the assessment says. */
export interface Difference {
  readonly reverse: readonly LedgerEntry[];
  readonly add: readonly TargetEntry[];
}

/** Entries of a scope that stand: neither reversals nor reversed. */
export function standingEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const reversed = new Set(entries.map((entry) => entry.reverses));
  return entries.filter((entry) => entry.reverses === null && !reversed.has(entry.seq));
}

/** Compares target entries with the standing ones. Posting the result twice posts nothing the second time. */
export function diff(target: readonly TargetEntry[], standing: readonly LedgerEntry[]): Difference {
  const open = new Map<string, LedgerEntry[]>();
  for (const entry of standing) {
    const identity = identityOfEntry(entry);
    const same = open.get(identity);
    if (same) same.push(entry);
    else open.set(identity, [entry]);
  }
  const add = target.filter((entry) => open.get(identityOfTarget(entry))?.pop() === undefined);
  return { reverse: [...open.values()].flat(), add };
}

/** Everything that makes an entry the entry it is; the arithmetic's wording is not part of it. */
export function identityOfTarget(e: TargetEntry): string {
  return identity([
    e.event,
    e.unit,
    e.person,
    e.asset,
    e.amount,
    e.on,
    e.period,
    e.rule,
    e.row,
    e.clause,
    e.regulation.id,
    e.regulation.version,
  ]);
}

export function identityOfEntry(e: LedgerEntry): string {
  const event = e.eventSeq === null ? null : String(e.eventSeq);
  const regulation = [e.regulationId, e.regulationVersion];
  return identity([
    event,
    String(e.unitId),
    e.person,
    e.asset,
    e.amount,
    e.occurredOn,
    e.period,
    e.rule,
    e.row,
    e.clause,
    ...regulation,
  ]);
}

function identity(parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}
