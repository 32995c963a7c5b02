import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type FaultSum, faultSums } from '../domain/fault-sums';
import type { LoggedEvent } from '../domain/records';
import { LedgerStore } from '../persistence/ledger-store';
import { type AdjustmentSum, type EventSum, type Months, PeriodSums } from '../persistence/period-sums';
import { RegulationTimelines } from './regulation-timelines';

export type { AdjustmentSum, EventSum };

const INCIDENT = 'incident';

/** What cells do not tell of a stretch of booked months: what belongs to earlier ones, and what single events brought. */
@Injectable()
export class ReadPeriodSums {
  constructor(
    private readonly sums: PeriodSums,
    private readonly store: LedgerStore,
    private readonly timelines: RegulationTimelines,
  ) {}

  /** What happened before the first day of `from` and was booked from `from` to `to`. */
  adjustments(tx: Tx, officeId: number, from: Month, to: Month): Promise<AdjustmentSum[]> {
    return this.sums.adjustments(tx, officeId, from, to);
  }

  /** What each event of a kind brought each unit in one asset. */
  ofEvents(tx: Tx, officeId: number, months: Months, kind: string, asset: string): Promise<EventSum[]> {
    return this.sums.ofEvents(tx, officeId, months, kind, asset);
  }

  /** Incidents by unit and kind of fault, with what they cost in one asset. */
  async faults(tx: Tx, officeId: number, months: Months, asset: string): Promise<FaultSum[]> {
    const recorded = await this.sums.eventsAbout(tx, officeId, months, INCIDENT);
    const costs = await this.sums.ofEvents(tx, officeId, months, INCIDENT, asset);
    const about = new Set([
      ...recorded.flatMap(({ targetSeq }) => targetSeq ?? []),
      ...costs.map(({ event }) => event),
    ]);
    const incidents = await this.store.eventsBySeq(tx, officeId, [...about]);
    const timeline = await this.timelines.of(tx, officeId);
    const titleOf = ({ occurredOn, content: { fields } }: LoggedEvent) => {
      const { fault = '' } = fields;
      return timeline.vocabularyAt(occurredOn)?.regulation.domains.get('fault')?.words.get(fault)?.title ?? fault;
    };
    return faultSums(recorded, costs, new Map(incidents.map((event) => [event.seq, event])), titleOf);
  }
}
