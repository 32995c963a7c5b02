import { Injectable, Logger } from '@nestjs/common';
import { WorkCalendars } from '@app/directory';
import { Clock, monthOf, type LocalDate, type Month } from '@app/kernel';
import { ReadResults, RegulationTimelines } from '@app/ledger';
import type { Tx } from '@app/platform';
import { happening, type Happening } from '../domain/happening';
import { dayWithLeft } from '../domain/working-days';
import type { News, NoticeSource } from './notice-source';

/** Working days of the month that are left, the day of the warning among them. */
const DAYS_LEFT = 5;

/** Warns once a month each unit that has not yet reached what a rule of the month asks of it. */
@Injectable()
export class QuotaSource implements NoticeSource {
  readonly stream = 'quota';
  private readonly log = new Logger('notices');

  constructor(
    private readonly results: ReadResults,
    private readonly timelines: RegulationTimelines,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** The place is the month that was looked at last. */
  async news(tx: Tx, officeId: number, place: string | null): Promise<News | null> {
    const today = this.clock.today();
    const month = monthOf(today);
    if (place !== null && place >= month) return null;
    const calendar = await this.calendars.of(tx, officeId);
    if (today < dayWithLeft(month, DAYS_LEFT, (day) => calendar.isWorkday(day))) return null;
    const year = Number(month.slice(0, 4));
    if (!calendar.knows(year))
      this.log.warn(`the holidays of ${year} are not known: enter them, or update chinese-days`);
    return { happenings: await this.atRisk(tx, officeId, month, today), place: month, more: false };
  }

  private async atRisk(tx: Tx, officeId: number, month: Month, today: LocalDate): Promise<Happening[]> {
    const regulation = (await this.timelines.of(tx, officeId)).at(today)?.regulation;
    const owed = regulation?.periodRules.filter(
      ({ at, subject, target }) => at === 'month' && subject === 'unit' && target,
    );
    const found: Happening[] = [];
    for (const { id: rule } of owed ?? [])
      for (const { unit, score, target } of (await this.results.ofPeriod(tx, officeId, month, rule)).results) {
        if (unit === null || target === null || Number(score) >= Number(target)) continue;
        const facts = { rule, period: month, score, target };
        const told = {
          officeId,
          kind: 'quota_at_risk',
          at: this.clock.now(),
          unitId: Number(unit),
          actorId: null,
          facts,
        } as const;
        found.push(happening(`${rule} ${month}`, told));
      }
    return found;
  }
}
