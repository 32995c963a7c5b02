import type { Minor } from '@app/kernel';
import type { AmountSpec } from '../model/amount';
import type { RegulationEvent } from '../model/event';
import type { ByHand, Regulation } from '../model/regulation';
import { PARTICIPANTS } from '../model/sharing';
import { EACH } from './claims';
import type { Settlement } from './settlement';

/** Prices an award by the `by_hand` entry it names or fits; false when none allows it. */
export function priceAward(regulation: Regulation, event: RegulationEvent, settle: Settlement): boolean {
  const given = Object.entries(event.amount ?? {});
  const chosen = chosenEntry(regulation, event, given);
  if (!chosen) return false;
  for (const [asset, { amount, clause }] of chosen.prices) {
    const minor = event.amount?.[asset];
    if (minor === undefined && given.length > 0) continue;
    settle.claim({
      ...{ rule: 'by_hand', row: chosen.id, asset, clause, byHand: true },
      amount: minor === undefined ? amount : { kind: 'fixed', minor },
      ...{ share: EACH, to: PARTICIPANTS, stack: null, variant: { fields: event.fields, only: null } },
    });
  }
  return true;
}

/** A fixed amount that fits is meant before a range. */
function chosenEntry(
  regulation: Regulation,
  { row }: RegulationEvent,
  given: readonly (readonly [string, Minor])[],
): ByHand | undefined {
  const allowed = regulation.byHand.filter(
    (entry) => row === null || entry.id === row || [...entry.prices.values()].some((price) => price.clause === row),
  );
  const admits = (entry: ByHand, exact: boolean) =>
    given.every(([asset, minor]) => {
      const price = entry.prices.get(asset);
      return price !== undefined && admitsAmount(price.amount, minor, exact);
    });
  return allowed.find((entry) => admits(entry, true)) ?? allowed.find((entry) => admits(entry, false));
}

function admitsAmount(spec: AmountSpec, minor: Minor, exact: boolean): boolean {
  if (spec.kind === 'fixed') return spec.minor === minor;
  return spec.kind === 'range' && !exact && minor >= spec.low && minor <= spec.high;
}
