import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { Outbox, type Tx, workdaysAfter } from '@app/platform';
import type { YearEnd } from '../domain/year-end/year-end';
import { YearEndDesk } from './year-end-desk';

/** Topic of the outbox; messages hold ids and days alone. */
export const YEAR_END_TOPIC = 'assessment.year_end';

/** Puts the end of a year before everybody, who may object until a day; takes it back while nothing is decided. */
@Injectable()
export class AnnounceYearEnd {
  constructor(
    private readonly desk: YearEndDesk,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The days are those of the scheme it was drawn up by, counted in working days from tomorrow on. */
  async announce(tx: Tx, caller: Caller, id: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    const { noticeDays, decideDays } = yearEnd.scheme;
    const noticeUntil = workdaysAfter(this.clock.today(), noticeDays);
    const days = { noticeUntil, decideBy: workdaysAfter(noticeUntil, decideDays) };
    const announced = await this.desk.move(tx, caller, yearEnd, 'announce', '', days);
    await this.tell(tx, 'open', announced);
    return announced;
  }

  /** Back to the desk, with a reason; objections that were raised stay to be answered. */
  async recall(tx: Tx, caller: Caller, id: string, reason: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    return this.desk.move(tx, caller, yearEnd, 'recall', reason, { noticeUntil: null, decideBy: null });
  }

  /** Every unit that was assessed hears of it. */
  async tell(tx: Tx, told: 'open' | 'final', { id, officeId, year, moves, noticeUntil, drawing }: YearEnd) {
    const unitIds = drawing.units.map(({ unitId }) => unitId);
    const payload = { told, yearEndId: id, year, moves, until: noticeUntil, unitIds };
    await this.outbox.add(tx, [{ officeId, topic: YEAR_END_TOPIC, payload, createdAt: this.clock.now() }]);
  }
}
