import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Month } from '@app/kernel';
import { ClosingGuards } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { inWords } from '../domain/matters-in-words';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';
import { ReadOpenMatters } from './read-open-matters';

/**
 * A month is not closed while its units check it, nor before every objection to it has its answer. A refusal names all that is
 * open, each with its address, so that one attempt says everything.
 */
@Injectable()
export class GuardClosing {
  constructor(
    guards: ClosingGuards,
    private readonly periods: Periods,
    private readonly objections: Objections,
    private readonly matters: ReadOpenMatters,
    private readonly clock: Clock,
  ) {
    guards.add((tx, officeId, month) => this.guard(tx, officeId, month));
  }

  private async guard(tx: Tx, officeId: number, month: Month): Promise<void> {
    const refusal = await this.refusal(tx, officeId, month);
    if (!refusal) return;
    const { code, kind, message } = refusal;
    throw new DomainError(code, kind, message, inWords(await this.matters.of(tx, officeId, month)));
  }

  private async refusal(tx: Tx, officeId: number, month: Month): Promise<DomainError | null> {
    const until = (await this.periods.records(tx, officeId, month)).at(-1)?.noticeUntil;
    if (until !== undefined && until >= this.clock.today()) return assessmentError.notice_running({ month, until });
    const count = await this.objections.countOpen(tx, officeId, { month });
    return count > 0 ? assessmentError.objections_open({ month, count }) : null;
  }
}
