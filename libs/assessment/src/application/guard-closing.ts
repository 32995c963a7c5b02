import { Injectable } from '@nestjs/common';
import { Clock, type Month } from '@app/kernel';
import { ClosingGuards } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';

/** A month is not closed while its units check it, nor before every objection to it has its answer. */
@Injectable()
export class GuardClosing {
  constructor(
    guards: ClosingGuards,
    private readonly periods: Periods,
    private readonly objections: Objections,
    private readonly clock: Clock,
  ) {
    guards.add((tx, officeId, month) => this.guard(tx, officeId, month));
  }

  private async guard(tx: Tx, officeId: number, month: Month): Promise<void> {
    const until = (await this.periods.records(tx, officeId, month)).at(-1)?.noticeUntil;
    if (until !== undefined && until >= this.clock.today()) throw assessmentError.notice_running({ month, until });
    const count = await this.objections.countOpen(tx, officeId, month);
    if (count > 0) throw assessmentError.objections_open({ month, count });
  }
}
