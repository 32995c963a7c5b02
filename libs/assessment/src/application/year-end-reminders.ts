import { Injectable } from '@nestjs/common';
import { Clock, type Caller, type Json, type LocalDate } from '@app/kernel';
import { Outbox, type Tx } from '@app/platform';
import type { YearEnd } from '../domain/year-end/year-end';
import { Objections } from '../persistence/objections';
import { YearEnds } from '../persistence/year-ends';
import { PlanReminders, type ReminderOf } from './plan-reminders';
import { OBJECTION_TOPIC } from './reminders';

/** Topic of the outbox; messages hold ids and days alone. */
export const YEAR_END_TOPIC = 'assessment.year_end';
export const YEAR_END_REMINDER_KIND = 'assessment.year_end_reminder';

/** What is reminded of: `day` as it was when the year end was put before everybody. */
export type YearEndDay = { readonly yearEndId: string; readonly of: ReminderOf; readonly day: LocalDate };

/** Says that the end of a year lies before everybody, again before a day that matters, and when it is final. */
@Injectable()
export class YearEndReminders {
  constructor(
    private readonly ends: YearEnds,
    private readonly objections: Objections,
    private readonly outbox: Outbox,
    private readonly planning: PlanReminders,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, caller: Caller, yearEnd: YearEnd, notice: LocalDate, decision: LocalDate): Promise<void> {
    await this.tell(tx, 'open', yearEnd);
    await this.planning.plan(tx, caller, YEAR_END_REMINDER_KIND, { notice, decision }, (of, day) => ({
      ...{ yearEndId: yearEnd.id, of, day },
    }));
  }

  /** Answers how many units, or objections, somebody was reminded of; none once the year end is gone from before everybody. */
  async remind(tx: Tx, officeId: number, { yearEndId, of, day }: YearEndDay): Promise<number> {
    const yearEnd = await this.ends.find(tx, officeId, yearEndId);
    if (!yearEnd) return 0;
    if (of === 'decision') return this.remindOffice(tx, yearEnd, day);
    if (yearEnd.state !== 'notice' || yearEnd.noticeUntil !== day) return 0;
    const objected = await this.objections.unitsSince(tx, officeId, { month: yearEnd.year, yearEndId });
    const units = unitsOf(yearEnd).filter((id) => !objected.has(id));
    await this.tell(tx, 'due', yearEnd, units);
    return units.length;
  }

  /** To every unit that was assessed, unless it is said to whom. */
  async tell(tx: Tx, told: 'open' | 'due' | 'final', yearEnd: YearEnd, unitIds = unitsOf(yearEnd)): Promise<void> {
    const { id: yearEndId, officeId, year, moves, noticeUntil: until } = yearEnd;
    await this.add(tx, officeId, YEAR_END_TOPIC, { told, yearEndId, year, moves, until, unitIds });
  }

  /** An objection keeps its day, also when the year end was taken back since. */
  private async remindOffice(tx: Tx, { id, officeId, year }: YearEnd, day: LocalDate): Promise<number> {
    const open = await this.objections.countOpen(tx, officeId, { month: year, yearEndId: id, decideBy: day });
    if (open > 0) await this.add(tx, officeId, OBJECTION_TOPIC, { told: 'due', month: year, until: day, open });
    return open;
  }

  private async add(tx: Tx, officeId: number, topic: string, payload: Json): Promise<void> {
    await this.outbox.add(tx, [{ officeId, topic, payload, createdAt: this.clock.now() }]);
  }
}

const unitsOf = ({ drawing }: YearEnd): number[] => drawing.units.map(({ unitId }) => unitId);
