import type { Minor } from '@app/kernel';
import type { RegulationEvent, ResultKey } from '../../model/event';
import type { Step, Zero } from '../../model/outcome';
import { resultKey } from '../live-events';

/** Decisions on results of periods, and which of them something waited for. */
export class Decisions {
  private readonly used = new Map<RegulationEvent, Set<string>>();

  constructor(private readonly byResult: ReadonlyMap<string, RegulationEvent>) {}

  /** The amount a decision settles a range with; `outOfRange` is the decision that lies outside it. */
  settle(
    result: ResultKey,
    asset: string,
    { low, high, decides }: { readonly low: Minor; readonly high: Minor; readonly decides: string },
  ): { readonly step?: Extract<Step, { kind: 'decided' }>; readonly outOfRange?: string } {
    const decision = this.byResult.get(resultKey(result));
    const amount = decision?.amount?.[asset];
    if (!decision || amount === undefined || (decision.by !== null && decision.by !== decides)) return {};
    this.used.set(decision, (this.used.get(decision) ?? new Set()).add(asset));
    if (amount < low || amount > high) return { outOfRange: decision.id };
    const { id, by, reason } = decision;
    return { step: { kind: 'decided', amount, decision: id, by, reason } };
  }

  /** Decisions on these results of which something waited for nothing. */
  unused(concerns: (result: ResultKey) => boolean): Zero[] {
    return [...this.byResult.values()].flatMap((decision): Zero[] => {
      const { id, ofResult, amount } = decision;
      if (ofResult === null || !concerns(ofResult)) return [];
      const given = Object.keys(amount ?? {});
      if (given.length > 0 && given.every((asset) => this.used.get(decision)?.has(asset))) return [];
      const { rule, unit } = ofResult;
      const reason = '该考核结果没有待裁定的数额，或裁定人的职责不符';
      return [
        { event: id, unit, asset: null, code: 'nothing_to_decide', reason, clause: null, rule, result: ofResult },
      ];
    });
  }
}
