import { sum, type Minor } from '@app/kernel';
import { taxOnFurther, type TaxClass } from './tax';

export const recipientKinds = ['unit', 'person'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** A money entry of the ledger that nobody has been paid for yet; reversals among them, with negative amounts. */
export interface OwedEntry {
  readonly seq: number;
  readonly unitId: number;
  readonly person: string | null;
  /** In fen. */
  readonly amount: Minor;
}

/** A payment that came back from the bank and is to be made again. */
export interface ReturnedLine {
  readonly batchId: string;
  readonly lineNo: number;
  readonly unitId: number;
  readonly person: string | null;
  readonly gross: Minor;
  readonly tax: Minor;
}

export interface DrawnLine {
  readonly unitId: number;
  readonly person: string | null;
  readonly gross: Minor;
  readonly tax: Minor;
  /** Ledger numbers of the entries that are paid with this line; of a payment made again: none. */
  readonly entries: readonly number[];
  readonly reissues: { readonly batchId: string; readonly lineNo: number } | null;
}

/** Why an entry is left for a later batch. `owes`: what was paid before and reversed since is more than what was earned. */
export type LeftReason = 'no_person' | 'owes';

export interface Drawn {
  readonly lines: readonly DrawnLine[];
  readonly left: readonly { readonly seq: number; readonly reason: LeftReason }[];
}

/**
 * Divides what is owed into lines, one a recipient, and what has to wait. Every entry is in exactly one of them, so that
 * what was paid and what waits always sum to what the ledger owes. A recipient who owes more than was earned gets no line:
 * its entries wait until later earnings outweigh them.
 */
export function drawUp(
  scheme: { readonly recipient: RecipientKind; readonly tax: TaxClass },
  owed: readonly OwedEntry[],
  returned: readonly ReturnedLine[],
  paidInMonth: (recipient: { unitId: number; person: string | null }) => { gross: Minor; tax: Minor },
): Drawn {
  const lines: DrawnLine[] = [];
  const left: { seq: number; reason: LeftReason }[] = [];
  const nameless = (entry: OwedEntry) => scheme.recipient === 'person' && entry.person === null;
  for (const { seq } of owed.filter(nameless)) left.push({ seq, reason: 'no_person' });
  for (const [first, ...others] of byRecipient(
    scheme.recipient,
    owed.filter((entry) => !nameless(entry)),
  )) {
    const entries = [first, ...others];
    const recipient = { unitId: first.unitId, person: scheme.recipient === 'unit' ? null : first.person };
    const gross = sum(entries.map(({ amount }) => amount));
    if (gross < 0) {
      for (const { seq } of entries) left.push({ seq, reason: 'owes' });
      continue;
    }
    const tax = taxOnFurther(scheme.tax, paidInMonth(recipient), gross);
    lines.push({ ...recipient, gross, tax, entries: entries.map(({ seq }) => seq), reissues: null });
  }
  for (const { batchId, lineNo, ...line } of returned)
    lines.push({ ...line, entries: [], reissues: { batchId, lineNo } });
  return { lines, left };
}

/** In the order in which recipients first appear. */
function byRecipient(kind: RecipientKind, owed: readonly OwedEntry[]): Iterable<[OwedEntry, ...OwedEntry[]]> {
  const groups = new Map<string, [OwedEntry, ...OwedEntry[]]>();
  for (const entry of owed) {
    const key = kind === 'unit' ? String(entry.unitId) : `${entry.unitId}/${entry.person ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups.values();
}
