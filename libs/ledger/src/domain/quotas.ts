import type { Measure, MeasureHead, PeriodRow, PeriodRule, Regulation, ScoringType } from '@app/regulation';

/** A rule of a month that looks at nothing but the unit itself: how many events of one type, and what follows. */
export interface Quota {
  readonly id: string;
  readonly of: ScoringType;
}

const known = new WeakMap<Regulation, readonly Quota[]>();

/** The period rules of a version that are quotas: these are settled again as soon as a late event comes. */
export function quotasOf(regulation: Regulation): readonly Quota[] {
  let quotas = known.get(regulation);
  if (!quotas) known.set(regulation, (quotas = regulation.periodRules.flatMap((rule) => quotaIn(rule) ?? [])));
  return quotas;
}

export function isQuota(regulation: Regulation, rule: string): boolean {
  return quotasOf(regulation).some(({ id }) => id === rule);
}

const reduced = new WeakMap<Regulation, Regulation>();

/** The version with nothing in it but its quotas, which look at no amounts. */
export function quotasAlone(regulation: Regulation): Regulation {
  let alone = reduced.get(regulation);
  if (!alone) {
    const periodRules = regulation.periodRules.filter(({ id }) => isQuota(regulation, id));
    reduced.set(regulation, (alone = { ...regulation, eventRules: [], byHand: [], periodRules }));
  }
  return alone;
}

/** Events of these types always name their units themselves. */
const namesUnits: ReadonlySet<ScoringType> = new Set(['submission', 'adoption', 'incident', 'award']);
/** What a single unit's count says; places among others need everybody. */
const OWN_FACTS: ReadonlySet<string> = new Set(['score', 'target', 'missing', 'extra', 'completion', 'group']);

function quotaIn(rule: PeriodRule): Quota | null {
  const { at, subject, rank, among, measures, target, rows, to } = rule;
  if (at !== 'month' || subject !== 'unit' || rank !== null || measures.size !== 1) return null;
  const [[name, { head }]] = measures as unknown as [[string, Measure]];
  if (head.kind !== 'count' || head.since !== null || !namesUnits.has(head.of)) return null;
  const ownAmong = [...among.keys()].every((column) => column === 'group');
  const ownWhere = [...head.where.keys()].every((column) => column !== 'group');
  const ownTarget = target === null || isByGroup(target.measure.head);
  const ownRecipients = [...to.values()].every(
    ({ take, exceptions }) =>
      exceptions.length === 0 && take.every(({ kind }) => kind === 'unit' || kind === 'participants'),
  );
  const own = ownAmong && ownWhere && ownTarget && ownRecipients && rows.every((row) => looksAtItself(row, name));
  return own ? { id: rule.id, of: head.of } : null;
}

function isByGroup(head: MeasureHead): boolean {
  return head.kind === 'number' || (head.kind === 'by' && head.key === 'group');
}

function looksAtItself({ match, prices }: PeriodRow, measure: string): boolean {
  const own = (fact: string) => fact === measure || OWN_FACTS.has(fact);
  return (
    [...match.keys()].every(own) &&
    [...prices.values()].every(
      ({ amount }) =>
        amount.kind === 'fixed' || (amount.kind === 'times' && amount.of.kind === 'fact' && own(amount.of.name)),
    )
  );
}
