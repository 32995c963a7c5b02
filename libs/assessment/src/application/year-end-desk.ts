import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { YEAR_END_STATE_TITLES, YEAR_END_TRANSITIONS, type YearEndState } from '../domain/year-end/life';
import type { YearEnd } from '../domain/year-end/year-end';
import { type YearEndChanges, YearEnds } from '../persistence/year-ends';

/** Finds ends of years and moves them along; every move leaves a step behind. */
@Injectable()
export class YearEndDesk {
  constructor(
    private readonly ends: YearEnds,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `year_end_not_found`, also for those of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<YearEnd> {
    const found = await this.ends.find(tx, officeId, id);
    if (!found) throw assessmentError.year_end_not_found();
    return found;
  }

  /** Refuses with `year_end_moved_on`, naming who moved it, when its state does not allow the action (any more). */
  async move(
    tx: Tx,
    { officeId, accountId: actorId, name: actorName }: Caller,
    yearEnd: YearEnd,
    action: keyof typeof YEAR_END_TRANSITIONS,
    note: string,
    changes: YearEndChanges = {},
  ): Promise<YearEnd> {
    const { from, to } = YEAR_END_TRANSITIONS[action];
    if (yearEnd.state !== from || !(await this.ends.move(tx, yearEnd, to, changes)))
      throw await this.movedOn(tx, yearEnd);
    const recordedAt = this.clock.now();
    await this.ends.addStep(tx, { yearEndId: yearEnd.id, action, actorId, actorName, recordedAt, note });
    return this.require(tx, officeId, yearEnd.id);
  }

  /** Keeps everybody else from moving it in this transaction; refuses as `move`. */
  async hold(tx: Tx, yearEnd: YearEnd, states: readonly YearEndState[]): Promise<void> {
    if (!states.includes(yearEnd.state) || !(await this.ends.move(tx, yearEnd, yearEnd.state, {})))
      throw await this.movedOn(tx, yearEnd);
  }

  private async movedOn(tx: Tx, { id, officeId }: YearEnd): Promise<Error> {
    const { state } = await this.require(tx, officeId, id);
    const last = (await this.ends.steps(tx, id)).at(-1);
    return assessmentError.year_end_moved_on({
      state: YEAR_END_STATE_TITLES[state],
      by: last?.actorName ?? '',
      at: last ? localTimeOf(last.recordedAt) : '',
    });
  }
}
