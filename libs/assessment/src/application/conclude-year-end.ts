import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { ChainEnds } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { awardsOf } from '../domain/year-end/awards';
import { certified, unnumbered } from '../domain/year-end/certificates';
import type { YearEnd } from '../domain/year-end/year-end';
import { Counters } from '../persistence/counters';
import { Objections } from '../persistence/objections';
import { YearEnds } from '../persistence/year-ends';
import { YearEndDesk } from './year-end-desk';
import { YearEndReminders } from './year-end-reminders';

/** Decides the end of a year, and makes it final under the document of commendation. */
@Injectable()
export class ConcludeYearEnd {
  constructor(
    private readonly desk: YearEndDesk,
    private readonly ends: YearEnds,
    private readonly objections: Objections,
    private readonly counters: Counters,
    private readonly chain: ChainEnds,
    private readonly reminders: YearEndReminders,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `public_notice_running`, and with `year_end_objections_open` before every objection has its answer. */
  async decide(tx: Tx, caller: Caller, id: string, note: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    const decided = await this.desk.move(tx, caller, yearEnd, 'decide', note);
    const { year, noticeUntil: until } = yearEnd;
    if (until !== null && until >= this.clock.today()) throw assessmentError.public_notice_running({ year, until });
    const open = await this.objections.page(tx, caller.officeId, { yearEndId: id, state: 'open' }, undefined, 100);
    if (open.length > 0) throw assessmentError.year_end_objections_open({ year, count: open.length });
    return decided;
  }

  /** Gives every award the number of its certificate, and seals the record with the end of the ledger's chain. */
  async finalise(tx: Tx, caller: Caller, id: string, documentNo: string): Promise<YearEnd> {
    const { officeId } = caller;
    const yearEnd = await this.desk.require(tx, officeId, id);
    // Held before a number is taken, so that a refusal takes none.
    await this.desk.hold(tx, yearEnd, ['decided']);
    const { year } = yearEnd;
    const awards = awardsOf(yearEnd.drawing, await this.ends.verdicts(tx, id));
    const before = (await this.ends.ofYear(tx, officeId, year)).flatMap(({ sealed }) => sealed?.awards ?? []);
    const count = unnumbered(awards, before);
    const first = count === 0 ? 0 : await this.counters.take(tx, officeId, `certificate-${year}`, count);
    const { seq = 0, hash = '' } = (await this.chain.head(tx, officeId)) ?? {};
    const numbered = certified(year, awards, before, first);
    const sealed = { documentNo, awards: numbered, chain: { seq, hash }, at: this.clock.now() };
    const held = await this.desk.require(tx, officeId, id);
    const final = await this.desk.move(tx, caller, held, 'finalise', documentNo, { sealed });
    await this.ends.seal(tx, officeId, id);
    await this.reminders.tell(tx, 'final', final);
    return this.desk.require(tx, officeId, id);
  }
}
