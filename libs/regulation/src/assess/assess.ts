import type { History } from '../model/event';
import type { Outcome } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import { assessEvents, livingOf } from './assess-events';
import { settlePeriods } from './settle/settle-periods';

/**
 * The one function that makes numbers: what ought to stand in the ledger for these events under this version.
 * Pure: no clock, no database; neither the order of the events nor their ids change an amount.
 * Events outside the version's effective days earn nothing, but still tell whose an item is.
 */
export function assess(regulation: Regulation, history: History): Outcome {
  const { roster, values, settle } = history;
  const living = livingOf(history.events);
  const { entries, pending, zero, counted } = assessEvents(regulation, history, living);
  if (settle === null) return { entries, pending, zero, results: [] };

  const decisions = living.live.resultDecisions;
  const settled = settlePeriods(regulation, { roster, values, settle, standing: counted, entries, decisions });
  return {
    entries: [...entries, ...settled.entries],
    pending: [...pending, ...settled.pending],
    zero: [...zero, ...settled.zero],
    results: settled.results,
  };
}
