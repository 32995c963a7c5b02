import type { RegulationEvent, ResultKey } from '../model/event';
import type { Zero } from '../model/outcome';
import { compareEvents } from './order';

/** A history with its cancellations and decisions applied. */
export interface LiveEvents {
  /** Events that stand, cancellations and decisions left out, in a fixed order. */
  readonly standing: readonly RegulationEvent[];
  /** By event id: the decisions on it, the latest first. */
  readonly decisions: ReadonlyMap<string, readonly RegulationEvent[]>;
  /** By `resultKey`: the latest decision on the result of a period. */
  readonly resultDecisions: ReadonlyMap<string, RegulationEvent>;
  readonly zero: readonly Zero[];
}

/** Takes cancelled events out (a cancellation may itself be cancelled) and tells whom decisions are about. */
export function liveEvents(events: readonly RegulationEvent[]): LiveEvents {
  const byId = new Map(events.map((event) => [event.id, event]));
  const cancelledBy = new Map<string, RegulationEvent[]>();
  for (const event of events)
    if (event.cancels !== null)
      cancelledBy.set(event.cancels, [...(cancelledBy.get(event.cancels) ?? []), event].sort(compareEvents));

  // An event may only be cancelled by one recorded after it, so this ends; `path` guards against files that lie.
  const cancellationOf = (id: string, path: ReadonlySet<string>): RegulationEvent | undefined =>
    cancelledBy.get(id)?.find((c) => !path.has(c.id) && !cancellationOf(c.id, new Set([...path, id])));

  const standing: RegulationEvent[] = [];
  const decisions = new Map<string, readonly RegulationEvent[]>();
  const resultDecisions = new Map<string, RegulationEvent>();
  const zero: Zero[] = [];
  for (const event of [...events].sort(compareEvents)) {
    const cancellation = cancelledBy.size === 0 ? undefined : cancellationOf(event.id, new Set());
    if (cancellation) {
      zero.push(nothing(event.id, 'cancelled', `已于 ${cancellation.on} 撤销${because(cancellation)}`));
    } else if (event.type === 'decision' && event.ofResult !== null) {
      const key = resultKey(event.ofResult);
      const replaced = resultDecisions.get(key);
      if (replaced) zero.push(nothing(replaced.id, 'decision_replaced', `已由 ${event.on} 的裁定代替`));
      resultDecisions.set(key, event);
    } else if (event.type === 'decision') {
      const subject = event.of === null ? undefined : byId.get(event.of);
      if (!subject) zero.push(nothing(event.id, 'nothing_to_decide', '所裁定的事件不存在，请核对编号'));
      else if (subject.type === 'decision' || subject.type === 'cancellation')
        zero.push(nothing(event.id, 'nothing_to_decide', '裁定和撤销本身没有待裁定的数额，请核对编号'));
      else decisions.set(subject.id, [event, ...(decisions.get(subject.id) ?? [])]);
    } else if (event.type === 'cancellation') {
      if (event.cancels === null || !byId.has(event.cancels))
        zero.push(nothing(event.id, 'nothing_to_cancel', '所撤销的事件不存在，请核对编号'));
    } else {
      standing.push(event);
    }
  }
  return { standing, decisions, resultDecisions, zero };
}

/** One text for each result of a period. */
export function resultKey({ rule, period, unit, person }: ResultKey): string {
  return JSON.stringify([rule, period, unit, person]);
}

function nothing(event: string, code: Zero['code'], reason: string): Zero {
  return { event, unit: null, asset: null, code, reason, clause: null, rule: null };
}

function because(event: RegulationEvent): string {
  return event.reason ? `：${event.reason}` : '';
}
