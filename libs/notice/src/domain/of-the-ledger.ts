import { displayAmount, type Minor } from '@app/kernel';
import type { ChainStretch, ClosedMonth, LedgerEntry, LoggedEvent } from '@app/ledger';
import { type Amount, type Facts, happening, type Happening } from './happening';
import type { NoticeKind } from './notice-kind';

/** How an asset is written: points with their decimals, money in yuan. */
export type AssetWriting = (asset: string) => { readonly scale: number; readonly title: string };

/**
 * What a stretch of the ledger means to whom: every unit an event names or moves an amount of hears of it once, with the sum
 * it brought. `actedOn` has the events that cancellations and decisions of the stretch act on.
 */
export function happeningsOf(
  stretch: ChainStretch,
  writing: AssetWriting,
  actedOn: ReadonlyMap<number, LoggedEvent>,
): Happening[] {
  const entriesBy = new Map<number, LedgerEntry[]>();
  for (const entry of stretch.entries) entriesBy.set(entry.causeSeq, [...(entriesBy.get(entry.causeSeq) ?? []), entry]);
  return stretch.causes.flatMap((cause) => {
    const entries = entriesBy.get(cause.seq) ?? [];
    return 'content' in cause ? ofEvent(cause, entries, writing, actedOn) : ofClosing(cause, entries, writing);
  });
}

function ofEvent(
  event: LoggedEvent,
  entries: readonly LedgerEntry[],
  writing: AssetWriting,
  actedOn: ReadonlyMap<number, LoggedEvent>,
): Happening[] {
  const subject = event.targetSeq === null ? event : (actedOn.get(event.targetSeq) ?? event);
  const named = subject.content.units.map(({ unit }) => Number(unit));
  const units = new Set([...named, ...entries.map(({ unitId }) => unitId)]);
  const { fields } = subject.content;
  const pub = fields['pub'];
  const level = fields['level'];
  return [...units].flatMap((unitId) => {
    const amounts = amountsOf(entries, unitId, writing);
    const kind = kindOf(event, subject, amounts);
    if (kind === null) return [];
    const facts: Facts = {
      event: event.seq,
      ...(subject.itemId === null ? {} : { item: subject.itemId }),
      ...(typeof pub === 'string' ? { publication: pub } : {}),
      ...(typeof level === 'string' ? { level } : {}),
      ...(amounts.length > 0 ? { amounts } : {}),
    };
    return [told(`event ${event.seq}`, event.officeId, kind, event.recordedAt, unitId, facts)];
  });
}

/** Null: it is no news, such as the own submission that brought nothing. */
function kindOf(event: LoggedEvent, subject: LoggedEvent, amounts: readonly Amount[]): NoticeKind | null {
  if (event.type === 'adoption') return 'adopted';
  if (event.type === 'instruction') return 'instructed';
  if (event.type === 'cancellation' && subject.type === 'adoption') return 'adoption_revoked';
  return byAmounts(amounts);
}

function ofClosing(month: ClosedMonth, entries: readonly LedgerEntry[], writing: AssetWriting): Happening[] {
  const units = new Set(entries.map(({ unitId }) => unitId));
  return [...units].flatMap((unitId) => {
    const amounts = amountsOf(entries, unitId, writing);
    const kind = byAmounts(amounts);
    if (kind === null) return [];
    const facts = { period: month.month, amounts };
    return [told(`closing ${month.seq}`, month.officeId, kind, month.closedAt, unitId, facts)];
  });
}

function byAmounts(amounts: readonly Amount[]): NoticeKind | null {
  if (amounts.length === 0) return null;
  return amounts.some(({ amount }) => amount.startsWith('-')) ? 'deduction' : 'credited';
}

/** Sums by asset, those that came out even left out. */
function amountsOf(entries: readonly LedgerEntry[], unitId: number, writing: AssetWriting): Amount[] {
  const sums = new Map<string, Minor>();
  for (const entry of entries)
    if (entry.unitId === unitId) sums.set(entry.asset, (sums.get(entry.asset) ?? 0) + entry.amount);
  return [...sums].flatMap(([asset, sum]) => {
    const { scale, title } = writing(asset);
    return sum === 0 ? [] : [{ asset, amount: displayAmount(sum, scale), title }];
  });
}

function told(key: string, officeId: number, kind: NoticeKind, at: Date, unitId: number, facts: Facts): Happening {
  return happening(key, { officeId, kind, at, unitId, actorId: null, facts });
}
