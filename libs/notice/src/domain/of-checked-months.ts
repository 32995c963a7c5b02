import { dayAfter, type LocalDate, type Month, startOfDay } from '@app/kernel';
import { askedBefore, happening, type Happening } from './happening';

/** Topics of the context that puts months before units; it stands beside this one, so that only their names are known here. */
export const PERIOD_TOPIC = 'assessment.period';
export const OBJECTION_TOPIC = 'assessment.objection';
export const YEAR_END_TOPIC = 'assessment.year_end';

/** A month was put before its units, or a day comes near: of them, those who are to hear of it. */
export interface PeriodTold {
  readonly told: 'open' | 'due';
  readonly month: Month;
  readonly no: number;
  readonly until: LocalDate;
  readonly unitIds: readonly number[];
}

/** Somebody wrote in the thread of an objection, or the day for answers comes near; `month` is the year of a year end. */
export type ObjectionTold =
  | {
      readonly told: 'written';
      readonly objectionId: string;
      readonly no: number;
      readonly kind: string;
      readonly month: Month;
      readonly unitId: number;
      readonly actorId: number;
      readonly byUnit: boolean;
    }
  | {
      readonly told: 'due';
      readonly month: Month;
      readonly until: LocalDate;
      readonly open: number;
    };

/** The end of a year was put before everybody, its last day comes near, or it is final: of the units, those who are to hear of it. */
export interface YearEndTold {
  readonly told: 'open' | 'due' | 'final';
  readonly yearEndId: string;
  readonly year: string;
  /** How often it had been moved along: it may be put before everybody again. */
  readonly moves: number;
  readonly until: LocalDate | null;
  readonly unitIds: readonly number[];
}

export function ofYearEnd(officeId: number, at: Date, { told, yearEndId, moves, ...about }: YearEndTold): Happening[] {
  const { year, until, unitIds } = about;
  const kind = `year_end_${told}` as const;
  const facts = {
    period: year,
    yearEnd: yearEndId,
    ...(told !== 'final' && until !== null ? { dueAt: endOf(until) } : {}),
  };
  // Put before everybody a second time the same day, it is due once all the same.
  const key = `${yearEndId} ${told === 'due' ? until : moves}`;
  return unitIds.map((unitId) => happening(key, { officeId, kind, at, unitId, actorId: null, facts }));
}

export function ofPeriod(officeId: number, at: Date, { told, month, no, until, unitIds }: PeriodTold): Happening[] {
  const kind = `statement_${told}` as const;
  const facts = { period: month, dueAt: endOf(until) };
  return unitIds.map((unitId) => happening(`${month} ${no}`, { officeId, kind, at, unitId, actorId: null, facts }));
}

export function ofObjection(officeId: number, at: Date, about: ObjectionTold): Happening[] {
  if (about.told === 'due') {
    const { month, until, open } = about;
    const facts = { period: month, dueAt: endOf(until), score: String(open) };
    const told = { officeId, kind: 'objection_due', at, unitId: null, actorId: null, facts } as const;
    return [happening(`${month} ${until}`, told)];
  }
  const { objectionId, no, kind, month, unitId, actorId, byUnit } = about;
  const key = `${objectionId} ${no}`;
  const common = { officeId, at, actorId };
  if (byUnit) {
    const facts = { unit: unitId, period: month, objection: objectionId };
    return [happening(key, { ...common, kind: 'objection_raised', unitId: null, facts })];
  }
  const answers = askedBefore(officeId, objectionId, no, ['objection_raised']);
  const facts = { period: month, objection: objectionId };
  if (kind === 'message') return [happening(key, { ...common, kind: 'objection_answered', unitId, facts, answers })];
  const decided = { ...facts, granted: kind === 'corrected' };
  return [happening(key, { ...common, kind: 'objection_decided', unitId, facts: decided, answers })];
}

/** The last minute of a day in Shanghai. */
const endOf = (day: LocalDate) => new Date(startOfDay(dayAfter(day)).getTime() - MINUTE_MS).toISOString();
const MINUTE_MS = 60_000;
