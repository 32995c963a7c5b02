import { isPeriodKind, largestRemainder, periodOn, type Minor } from '@app/kernel';
import type { Zero } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import type { Stack } from '../model/sharing';
import { compareEvents } from './order';
import type { Part } from './sharing';

/** Lets the parts meet as their stacks say; returns those that count, with what each brings. */
export function combine(regulation: Regulation, parts: readonly Part[], zero: Zero[]): Part[] {
  const counted: Part[] = [];
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const { stack } = part.claim;
    if (stack === null || isPlain(stack)) {
      counted.push(part);
      continue;
    }
    const key = groupKey(regulation, stack, part);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  for (const group of groups.values()) counted.push(...settle(group, zero));
  return counted;
}

/** Everything adds without a limit: nothing has to meet. */
function isPlain({ take, cap, floor, skip, keep }: Stack): boolean {
  return take === 'sum' && cap === null && floor === null && skip === 0 && keep === null;
}

function groupKey(regulation: Regulation, stack: Stack, part: Part): string {
  const { event, asset, fields } = part.claim;
  const value: Record<string, () => string> = {
    item: () => (event.item === null ? `event ${event.id}` : event.item),
    event: () => event.id,
    unit: () => part.unit,
    person: () => part.person ?? '',
    day: () => event.on,
  };
  const keys = stack.per.map((per) => {
    if (isPeriodKind(per)) return periodOn(per, event.on, regulation.firstMonth).name;
    return (value[per] ?? (() => fields[per] ?? ''))();
  });
  return JSON.stringify([stack.id, asset, ...keys]);
}

/** What one event brings by one row: the parts of it that meet in one group. */
interface Candidate {
  readonly parts: readonly Part[];
  readonly amount: Minor;
}

function settle(group: readonly Part[], zero: Zero[]): Part[] {
  const stack = (group[0] as Part).claim.stack as Stack;
  const candidates = candidatesOf(group);
  const ranked = [...candidates].sort(orders[stack.take]);
  const keep = stack.keep ?? (stack.take === 'sum' ? Infinity : 1);
  const winners = new Set(ranked.slice(stack.skip, stack.skip + keep));
  const skipped = new Set(ranked.slice(0, stack.skip));
  const [best] = winners;
  for (const candidate of candidates) {
    if (skipped.has(candidate)) tellEach(candidate, 'skipped', `前 ${stack.skip} 次属于任务之内，不另计`, zero);
    else if (!winners.has(candidate)) tellOutranked(candidate, best as Candidate, zero);
  }
  return limit(
    stack,
    candidates.filter((candidate) => winners.has(candidate)),
    zero,
  );
}

/** Which results count before others; candidates come earliest first, and sorting keeps that among equals. */
const orders: Record<Stack['take'], (a: Candidate, b: Candidate) => number> = {
  sum: () => 0,
  first: () => 0,
  supersede: (a, b) => compareCandidates(b, a),
  max: (a, b) => b.amount - a.amount,
};

function candidatesOf(group: readonly Part[]): Candidate[] {
  const byClaim = new Map<unknown, Part[]>();
  for (const part of group) {
    const found = byClaim.get(part.claim);
    if (found) found.push(part);
    else byClaim.set(part.claim, [part]);
  }
  return [...byClaim.values()]
    .map((parts) => ({ parts, amount: parts.reduce((a, part) => a + part.amount, 0) }))
    .sort((a, b) => compareCandidates(a, b));
}

/** Earliest first; between rows of one event by rule and row, so that the order of the file never matters. */
function compareCandidates(a: Candidate, b: Candidate): number {
  const [left, right] = [(a.parts[0] as Part).claim, (b.parts[0] as Part).claim];
  return (
    compareEvents(left.event, right.event) ||
    (left.rule < right.rule
      ? -1
      : left.rule > right.rule
        ? 1
        : left.row < right.row
          ? -1
          : left.row > right.row
            ? 1
            : 0)
  );
}

/** Lets the running total move only between floor and cap, earliest event first. */
function limit(stack: Stack, winners: readonly Candidate[], zero: Zero[]): Part[] {
  const clamp = (n: Minor) => Math.min(stack.cap ?? Infinity, Math.max(stack.floor ?? -Infinity, n));
  const counted: Part[] = [];
  let running = 0;
  for (const { parts, amount } of winners) {
    const granted = clamp(running + amount) - clamp(running);
    running += amount;
    const shares =
      granted === amount
        ? parts.map((p) => p.amount)
        : largestRemainder(
            granted,
            parts.map((p) => Math.abs(p.amount)),
          );
    for (const [place, part] of parts.entries()) {
      const share = shares[place] as Minor;
      if (share === 0) tell(part, 'capped', '已达到办法规定的限额', stack, zero);
      else counted.push(withStep(part, stack, share));
    }
  }
  return counted;
}

function withStep(part: Part, stack: Stack, amount: Minor): Part {
  if (stack.take === 'sum' && amount === part.amount) return part;
  const { take, clause } = stack;
  const limited = amount !== part.amount;
  const step = {
    kind: 'stack' as const,
    take,
    cap: limited ? stack.cap : null,
    floor: limited ? stack.floor : null,
    amount,
    clause,
  };
  return { ...part, amount, steps: [...part.steps, step] };
}

const outrankedReason = {
  sum: (by: string) => `同一范围内的次数已满，先计的是事件 ${by}`,
  max: (by: string) => `同一范围内就高不重复，已按事件 ${by} 计`,
  first: (by: string) => `同一范围内只计最早的一次，已按事件 ${by} 计`,
  supersede: (by: string) => `同一范围内以最近的一次为准，已按事件 ${by} 计`,
};

function tellOutranked(candidate: Candidate, by: Candidate, zero: Zero[]): void {
  const { stack } = (candidate.parts[0] as Part).claim;
  const better = (by.parts[0] as Part).claim.event.id;
  tellEach(candidate, 'outranked', outrankedReason[(stack as Stack).take](better), zero);
}

function tellEach({ parts }: Candidate, code: Zero['code'], reason: string, zero: Zero[]): void {
  for (const part of parts) tell(part, code, reason, part.claim.stack as Stack, zero);
}

function tell(part: Part, code: Zero['code'], reason: string, stack: Stack, zero: Zero[]): void {
  const { event, asset, rule } = part.claim;
  zero.push({ event: event.id, unit: part.unit, asset, code, reason, clause: stack.clause, rule });
}
