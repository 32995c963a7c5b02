import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { type Award, awardsOf, type Verdict } from '../domain/year-end/awards';
import { type YearEndState, yearEndStates } from '../domain/year-end/life';
import type { YearEnd, YearEndStep } from '../domain/year-end/year-end';
import { YearEnds } from '../persistence/year-ends';
import { YearEndDesk } from './year-end-desk';

/** The end of a year as somebody may see it. */
export interface YearEndSeen {
  readonly yearEnd: YearEnd;
  /** Of a final one with the numbers of certificates. */
  readonly awards: readonly (Award & { readonly certificateNo?: string })[];
  readonly verdicts: readonly Verdict[];
  readonly steps: readonly YearEndStep[];
}

/** What was put before everybody. */
const ANNOUNCED: readonly YearEndState[] = ['notice', 'decided', 'final'];

/**
 * Reads ends of years. A liaison sees one once it was put before everybody: who is commended, and of results and judgements
 * those of the own unit; whether the whole ranking is published is for the office to say, in its bulletin.
 */
@Injectable()
export class ReadYearEnds {
  constructor(
    private readonly desk: YearEndDesk,
    private readonly ends: YearEnds,
  ) {}

  /** The latest year first, within it the latest record. */
  async page(
    tx: Tx,
    caller: Caller,
    { state, year }: { readonly state?: YearEndState; readonly year?: string },
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<YearEnd>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['string', 'number']);
    const shown = visibleUnit(caller) === null ? yearEndStates : ANNOUNCED;
    const filter = { year, states: shown.filter((each) => state === undefined || each === state) };
    const rows = await this.ends.page(tx, caller.officeId, filter, after, limit + 1);
    return pageOf(rows, limit, ({ year, no }) => [year, no]);
  }

  /** Refuses with `year_end_not_found`, also for one of another office, and for a liaison before it was put before everybody. */
  async seen(tx: Tx, caller: Caller, id: string): Promise<YearEndSeen> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    const own = visibleUnit(caller);
    if (own !== null && !ANNOUNCED.includes(yearEnd.state)) throw assessmentError.year_end_not_found();
    const verdicts = await this.ends.verdicts(tx, id);
    const awards = yearEnd.sealed?.awards ?? awardsOf(yearEnd.drawing, verdicts);
    const steps = await this.ends.steps(tx, id);
    if (own === null) return { yearEnd, awards, verdicts, steps };
    const ofOwn = ({ unitId }: { readonly unitId: number }) => unitId === own;
    const { units, liaisons } = yearEnd.drawing;
    const drawing = { units: units.filter(ofOwn), liaisons: liaisons.filter(ofOwn) };
    return { yearEnd: { ...yearEnd, drawing }, awards, verdicts: verdicts.filter(ofOwn), steps };
  }
}
