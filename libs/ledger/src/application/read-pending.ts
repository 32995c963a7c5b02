import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { firstDay, formatAmount, lastDay, type Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { toRegulationEvent } from '../domain/history';
import { daysLookedAt, daysPricing, outcomeOf, periodsMayWait } from '../domain/settling';
import { LedgerStore } from '../persistence/ledger-store';
import { scaleOf } from './receipt';
import { RegulationTimelines } from './regulation-timelines';

/** An amount that waits for a person, of an event of a month or of the result of a period that ends in it. */
export interface PendingMatter {
  /** Number of the event; null where a result waits. */
  readonly event: number | null;
  /** Of a waiting result: whose. */
  readonly unitId: number | null;
  /** The waiting result, as a decision names it; null where an event waits. */
  readonly result: WaitingResult | null;
  readonly asset: string | null;
  /** Decimal texts, both ends included; null where the regulation gives no range. */
  readonly range: readonly [string, string] | null;
  /** The role that decides. */
  readonly decides: string | null;
  readonly clause: string | null;
  readonly reason: string;
}

export interface WaitingResult {
  readonly rule: string;
  readonly period: string;
  readonly unitId: number;
  /** Where the rule is about persons. */
  readonly person?: string;
}

/** What nobody has decided yet. Assesses what its closing would, but for periods whose results cannot wait for anybody. */
@Injectable()
export class ReadPending {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
  ) {}

  async ofMonth(tx: Tx, officeId: number, month: Month): Promise<PendingMatter[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const periods = periodsMayWait(timeline, month);
    const settle = periods.length > 0 ? { from: firstDay(month), to: lastDay(month) } : null;
    const days = settle ? daysLookedAt(timeline, settle, periods) : daysPricing(timeline, month);
    const events = await this.store.eventsAround(tx, officeId, days);
    const inMonth = new Set(events.filter(({ subjectMonth }) => subjectMonth === month).map(({ seq }) => String(seq)));
    const due = new Set(periods.map(({ name }) => name));
    const facts = { roster: await this.directory.rosterOf(tx, officeId), events: events.map(toRegulationEvent) };
    return outcomeOf(timeline, settle, facts)
      .pending.filter(({ event, result }) => (event === null ? due.has(result?.period ?? '') : inMonth.has(event)))
      .map(({ event, result, asset, range, decides, clause, reason }) => {
        const show = (minor: number) => formatAmount(minor, scaleOf(timeline, asset ?? ''));
        return {
          ...{ event: event === null ? null : Number(event), unitId: result ? Number(result.unit) : null, asset },
          result: result && waiting(result),
          ...{ range: range && ([show(range[0]), show(range[1])] as const), decides, clause, reason },
        };
      });
  }
}

interface Key {
  readonly rule: string;
  readonly period: string;
  readonly unit: string;
  readonly person: string | null;
}

function waiting({ rule, period, unit, person }: Key): WaitingResult {
  return { rule, period, unitId: Number(unit), ...(person !== null && { person }) };
}
