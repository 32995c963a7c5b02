import type { Minor } from '@app/kernel';
import type { RegulationEvent } from '../model/event';
import type { Step, Zero } from '../model/outcome';

/** What a person may choose from; a combination the text leaves open has no range. */
interface Choice {
  readonly decides: string;
  readonly range: readonly [Minor, Minor] | null;
}

/** The decisions on one event, the latest first: the latest that may decide and keeps to the range counts. */
export class EventDecisions {
  /** Assets of each decision that something waited for. */
  private readonly used = new Map<RegulationEvent, Set<string>>();
  private readonly outside = new Map<RegulationEvent, string>();
  private readonly effective = new Set<RegulationEvent>();

  constructor(private readonly decisions: readonly RegulationEvent[]) {}

  /** The amount that counts, or undefined while nobody has settled it. */
  on(asset: string, { decides, range }: Choice): Extract<Step, { kind: 'decided' }> | undefined {
    for (const decision of this.decisions) {
      const minor = decision.amount?.[asset];
      // A decision that does not say who decided is taken as made by the role; the door was checked when it was recorded.
      if (minor === undefined || (decision.by !== null && decision.by !== decides)) continue;
      this.used.set(decision, (this.used.get(decision) ?? new Set()).add(asset));
      if (range && (minor < range[0] || minor > range[1])) {
        this.outside.set(decision, asset);
        continue;
      }
      this.effective.add(decision);
      return { kind: 'decided', amount: minor, decision: decision.id, by: decision.by, reason: decision.reason };
    }
    return undefined;
  }

  /** Why decisions that changed nothing did not. */
  unused(): Zero[] {
    const latest = this.decisions.find((decision) => this.effective.has(decision));
    return this.decisions.flatMap((decision): Zero[] => {
      const asset = this.outside.get(decision);
      if (asset !== undefined)
        return [zero(decision, 'out_of_range', '裁定的数额超出办法规定的幅度，不作数，仍按此前的状态', asset)];
      if (latest && !this.effective.has(decision) && this.isBefore(decision, latest))
        return [zero(decision, 'decision_replaced', `已由 ${latest.on} 的裁定代替`)];
      const given = Object.keys(decision.amount ?? {});
      const idle = given.length === 0 || given.some((code) => !this.used.get(decision)?.has(code));
      return idle ? [zero(decision, 'nothing_to_decide', '该事件没有待裁定的数额，或裁定人的职责不符')] : [];
    });
  }

  private isBefore(decision: RegulationEvent, other: RegulationEvent): boolean {
    return this.decisions.indexOf(decision) > this.decisions.indexOf(other);
  }
}

function zero(decision: RegulationEvent, code: Zero['code'], reason: string, asset: string | null = null): Zero {
  return { event: decision.id, unit: null, asset, code, reason, clause: null, rule: null };
}
