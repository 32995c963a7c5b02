import { Injectable } from '@nestjs/common';
import { Clock, type Caller, type Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type Confirmation, Periods } from '../persistence/periods';
import { PeriodDesk } from './period-desk';
import { StatementParts } from './statement-parts';

/** A unit says that its month is right as it stands; what is booked later shows that it said so of something else. */
@Injectable()
export class ConfirmStatement {
  constructor(
    private readonly desk: PeriodDesk,
    private readonly periods: Periods,
    private readonly parts: StatementParts,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `notice_over` outside the days in which the month may be checked. */
  async confirm(tx: Tx, caller: Caller, unitId: number, month: Month): Promise<Confirmation> {
    const { officeId, accountId: actorId, name: actorName } = caller;
    await this.desk.requireRunning(tx, officeId, month);
    const no = (await this.periods.confirmations(tx, officeId, unitId, month)).length + 1;
    const content = await this.parts.content(tx, officeId, unitId, month);
    const confirmation = { officeId, unitId, month, no, ...content, actorId, actorName, recordedAt: this.clock.now() };
    await this.periods.addConfirmation(tx, confirmation);
    return confirmation;
  }
}
