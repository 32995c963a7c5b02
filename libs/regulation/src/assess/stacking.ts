import { largestRemainder, monthOf, parsePeriod, quarterOf, yearOf, type Minor } from '@app/kernel';
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
    if (stack === null || (stack.take === 'sum' && stack.cap === null && stack.floor === null)) {
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

function groupKey(regulation: Regulation, stack: Stack, part: Part): string {
  const { event, asset } = part.claim;
  const value: Record<string, () => string> = {
    item: () => (event.item === null ? `event ${event.id}` : event.item),
    event: () => event.id,
    unit: () => part.unit,
    person: () => part.person ?? '',
    month: () => monthOf(event.on),
    quarter: () => quarterOf(monthOf(event.on), regulation.firstMonth),
    half: () => halfOf(event.on, regulation.firstMonth),
    year: () => yearOf(monthOf(event.on), regulation.firstMonth),
  };
  const keys = stack.per.map((per) => (value[per] ?? (() => event.fields[per] ?? ''))());
  return JSON.stringify([stack.id, asset, ...keys]);
}

function halfOf(on: string, firstMonth: number): string {
  const year = yearOf(monthOf(on), firstMonth);
  const first = parsePeriod(`${year}H1`, firstMonth);
  return first && on <= first.to ? `${year}H1` : `${year}H2`;
}

/** What one event brings by one row: the parts of it that meet in one group. */
interface Candidate {
  readonly parts: readonly Part[];
  readonly amount: Minor;
}

function settle(group: readonly Part[], zero: Zero[]): Part[] {
  const stack = (group[0] as Part).claim.stack as Stack;
  const candidates = candidatesOf(group);
  const winners = stack.take === 'sum' ? candidates : [winner(stack, candidates)];
  for (const candidate of candidates)
    if (!winners.includes(candidate)) tellOutranked(candidate, winners[0] as Candidate, zero);
  return limit(stack, winners, zero);
}

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

function winner(stack: Stack, candidates: readonly Candidate[]): Candidate {
  if (stack.take === 'supersede') return candidates[candidates.length - 1] as Candidate;
  if (stack.take === 'first') return candidates[0] as Candidate;
  return candidates.reduce((best, candidate) => (candidate.amount > best.amount ? candidate : best));
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
  sum: () => '',
  max: (by: string) => `同一范围内就高不重复，已按事件 ${by} 计`,
  first: (by: string) => `同一范围内只计最早的一次，已按事件 ${by} 计`,
  supersede: (by: string) => `同一范围内以最近的一次为准，已按事件 ${by} 计`,
};

function tellOutranked(candidate: Candidate, by: Candidate, zero: Zero[]): void {
  const better = (by.parts[0] as Part).claim.event.id;
  for (const part of candidate.parts) {
    const stack = part.claim.stack as Stack;
    tell(part, 'outranked', outrankedReason[stack.take](better), stack, zero);
  }
}

function tell(part: Part, code: Zero['code'], reason: string, stack: Stack, zero: Zero[]): void {
  const { event, asset, rule } = part.claim;
  zero.push({ event: event.id, unit: part.unit, asset, code, reason, clause: stack.clause, rule });
}
