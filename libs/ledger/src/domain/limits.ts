import { isPeriodKind, periodKinds, type LocalDate, type Period, type PeriodKind } from '@app/kernel';
import type { History, Regulation, Stack, Step, TargetEntry } from '@app/regulation';
import { acrossItems, assess } from '@app/regulation';

/** The row that entries of a limit name: it is none of the table. */
export const LIMIT_ROW = 'limit';

/** A stack in which results of different items meet, and how long what meets in it lasts. */
export interface WideStack {
  readonly stack: Stack;
  /** The first rule that names it, and the asset it is about. */
  readonly rule: string;
  readonly asset: string;
  readonly kind: PeriodKind;
}

const known = new WeakMap<Regulation, readonly WideStack[]>();

/** Stacks across items that meet within a period; one without a period never ends and is refused. */
export function wideStacks(regulation: Regulation): readonly WideStack[] {
  let wide = known.get(regulation);
  if (!wide) {
    const found = new Map<string, WideStack>();
    for (const { id: rule, stacks } of regulation.eventRules)
      for (const [asset, stack] of stacks) {
        const kind = acrossItems(stack) ? periodOf(stack) : null;
        const key = JSON.stringify([stack.id, asset]);
        if (kind !== null && !found.has(key)) found.set(key, { stack, rule, asset, kind });
      }
    known.set(regulation, (wide = [...found.values()]));
  }
  return wide;
}

/** The shortest period in `per`; what meets within a day is settled with its month. */
export function periodOf({ per }: Stack): PeriodKind | null {
  const kinds = per.filter(isPeriodKind);
  const shortest = periodKinds.find((kind) => kinds.includes(kind));
  return shortest ?? (per.includes('day') ? 'month' : null);
}

const narrowed = new WeakMap<Regulation, Regulation>();

/** The version as scopes are assessed under it: as if nothing met across items. */
export function scopeByScope(regulation: Regulation): Regulation {
  if (wideStacks(regulation).length === 0) return regulation;
  let narrow = narrowed.get(regulation);
  if (!narrow) {
    const eventRules = regulation.eventRules.map((rule) => {
      return { ...rule, stacks: new Map([...rule.stacks].filter(([, stack]) => !acrossItems(stack))) };
    });
    narrowed.set(regulation, (narrow = { ...regulation, eventRules }));
  }
  return narrow;
}

/**
 * What has to be added, by unit, person and stack, to what single scopes bring in these periods, so that together they come
 * to what the whole brings.
 */
export function limitsOf(
  regulation: Regulation,
  history: History,
  due: readonly { readonly wide: WideStack; readonly period: Period }[],
): TargetEntry[] {
  if (due.length === 0) return [];
  const unsettled = { ...history, settle: null };
  const whole = assess(regulation, unsettled).entries;
  const single = assess(scopeByScope(regulation), unsettled).entries;
  return due.flatMap(({ wide, period }) => {
    const [before, after] = [single, whole].map((entries) => sums(regulation, entries, wide, period));
    const keys = new Set([...(before as Sums).keys(), ...(after as Sums).keys()]);
    return [...keys].sort().flatMap((key): TargetEntry[] => {
      const [unit, person] = JSON.parse(key) as [string, string | null];
      const [from, to] = [before?.get(key) ?? 0, after?.get(key) ?? 0];
      if (from === to) return [];
      const { stack, rule, asset } = wide;
      const step: Step = { kind: 'limit', ...limitOf(stack), before: from, after: to, clause: stack.clause };
      return [
        {
          event: null,
          unit,
          person,
          asset,
          amount: to - from,
          on: period.to,
          period: period.name,
          rule,
          row: LIMIT_ROW,
          clause: stack.clause ?? '',
          regulation: { id: regulation.id, version: regulation.version },
          steps: [step],
        },
      ];
    });
  });
}

type Sums = ReadonlyMap<string, number>;

function sums(regulation: Regulation, entries: readonly TargetEntry[], wide: WideStack, period: Period): Sums {
  const found = new Map<string, number>();
  const rules = new Set(
    regulation.eventRules.filter(({ stacks }) => stacks.get(wide.asset)?.id === wide.stack.id).map(({ id }) => id),
  );
  for (const { unit, person, asset, amount, on, rule } of entries) {
    if (asset !== wide.asset || !rules.has(rule) || !holds(period, on)) continue;
    const key = JSON.stringify([unit, person]);
    found.set(key, (found.get(key) ?? 0) + amount);
  }
  return found;
}

function limitOf({ take, cap, floor, keep, skip }: Stack) {
  return { take, cap, floor, keep, skip };
}

function holds({ from, to }: Period, on: LocalDate): boolean {
  return on >= from && on <= to;
}
