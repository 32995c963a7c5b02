import type { Minor } from '@app/kernel';
import { cellsOfEvent } from './cells';
import type { LoggedEvent } from './records';

/** A unit's incidents of one kind in a stretch of booked months. */
export interface FaultSum {
  readonly unitId: number;
  /** What kind, as the regulation of its day calls it: 迟报; empty where an incident says none. */
  readonly fault: string;
  /** What was recorded in these months, less what was taken back in them. */
  readonly times: number;
  /** What was booked in these months, in the asset asked for. */
  readonly amount: Minor;
}

/** What one incident cost a unit. */
interface Cost {
  readonly unitId: number;
  readonly event: number;
  readonly amount: Minor;
}

/**
 * Counts and sums by unit and kind, those recorded first before the others; what comes to nothing is left out. Together they
 * are what the standings have of incidents: counted by the rule of their cells.
 * @param recorded incidents, and what decides or cancels them
 * @param incidents by number: those that are decided, cancelled or cost something
 */
export function faultSums(
  recorded: readonly LoggedEvent[],
  costs: readonly Cost[],
  incidents: ReadonlyMap<number, LoggedEvent>,
  titleOf: (incident: LoggedEvent) => string,
): FaultSum[] {
  const sums = new Map<string, { unitId: number; fault: string; times: number; amount: Minor }>();
  const sumOf = (unitId: number, incident: LoggedEvent) => {
    const fault = titleOf(incident);
    const key = `${unitId} ${fault}`;
    const known = sums.get(key) ?? { unitId, fault, times: 0, amount: 0 };
    sums.set(key, known);
    return known;
  };
  for (const event of recorded) {
    const taken = incidents.get(event.targetSeq ?? 0) ?? null;
    for (const { unitId, value } of cellsOfEvent(event, taken)) sumOf(unitId, taken ?? event).times += value;
  }
  for (const { unitId, event, amount } of costs) {
    const incident = incidents.get(event);
    if (incident) sumOf(unitId, incident).amount += amount;
  }
  return [...sums.values()].filter(({ times, amount }) => times !== 0 || amount !== 0);
}
