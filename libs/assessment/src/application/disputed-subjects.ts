import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import { Clock, monthOf, type Caller, type Month } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { isSubmitted, ReadItems } from '@app/submission';
import { assessmentError } from '../domain/errors';
import { type Disputed, type Objection, subjectOf } from '../domain/objection';
import { YearEnds } from '../persistence/year-ends';
import { PeriodDesk } from './period-desk';

/** What an objection says of what it is about. */
type Subject = Pick<Objection, 'entry' | 'itemId' | 'yearEndId' | 'unitId' | 'month' | 'decideBy'>;

/** What units may dispute, and how it is put right. */
@Injectable()
export class DisputedSubjects {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly items: ReadItems,
    private readonly periods: PeriodDesk,
    private readonly ends: YearEnds,
    private readonly clock: Clock,
  ) {}

  async find(tx: Tx, caller: Caller, disputed: Disputed): Promise<Subject> {
    if ('entry' in disputed) return this.entry(tx, caller, disputed.entry);
    return 'itemId' in disputed ? this.item(tx, caller, disputed) : this.yearEnd(tx, caller, disputed);
  }

  /** A correction rests on something that was done since: an event, or what somebody said of a nominee. */
  async requirePutRight(tx: Tx, objection: Objection, no: number | null): Promise<void> {
    const { officeId, unitId, raisedAt, yearEndId } = objection;
    if (subjectOf(objection) === 'year_end') {
      const said = (await this.ends.verdicts(tx, yearEndId ?? '')).filter((verdict) => verdict.unitId === unitId);
      const drawnAnew = (await this.ends.find(tx, officeId, yearEndId ?? ''))?.drawnAt ?? raisedAt;
      if (drawnAnew <= raisedAt && !said.some(({ recordedAt }) => recordedAt > raisedAt))
        throw assessmentError.outcome_verdict_missing();
      return;
    }
    if (no === null) throw assessmentError.outcome_event_missing();
    const event = await this.ledger.findEvent(tx, officeId, no);
    const fits = event && event.scope === (await this.scopeOf(tx, objection)) && event.recordedAt > raisedAt;
    if (!fits) throw assessmentError.outcome_event_unfit({ event: no });
  }

  private async scopeOf(tx: Tx, { officeId, entry: no, itemId }: Objection): Promise<string | undefined> {
    if (no === null) return `item:${itemId}`;
    const [entry] = await this.ledger.entriesBySeq(tx, officeId, [no]);
    return entry?.scope;
  }

  private async entry(tx: Tx, caller: Caller, no: number): Promise<Subject> {
    const [entry] = await this.ledger.entriesBySeq(tx, caller.officeId, [no]);
    if (!entry || entry.unitId !== (visibleUnit(caller) ?? entry.unitId)) throw assessmentError.entry_unknown();
    const { unitId, bookedMonth: month, scope } = entry;
    const { decideBy } = await this.periods.requireRunning(tx, caller.officeId, month);
    const itemId = scope.startsWith('item:') ? scope.slice('item:'.length) : null;
    return { entry: no, itemId, yearEndId: null, unitId, month, decideBy };
  }

  /** What is missed may belong in any month since the item was submitted. */
  private async item(
    tx: Tx,
    caller: Caller,
    { itemId, month: said }: { readonly itemId: string; readonly month: Month | undefined },
  ): Promise<Subject> {
    const unitId = visibleUnit(caller);
    const item = await this.items.find(tx, caller.officeId, itemId);
    const own = item?.contributors.some((each) => each.unitId === unitId);
    if (!item || !isSubmitted(item) || unitId === null || !own) throw assessmentError.item_unknown();
    const submitted = monthOf(item.submittedOn);
    const month = said !== undefined && said > submitted ? said : submitted;
    const { decideBy } = await this.periods.requireRunning(tx, caller.officeId, month);
    return { entry: null, itemId, yearEndId: null, unitId, month, decideBy };
  }

  private async yearEnd(tx: Tx, caller: Caller, { yearEndId }: { readonly yearEndId: string }): Promise<Subject> {
    const unitId = visibleUnit(caller);
    const found = await this.ends.find(tx, caller.officeId, yearEndId);
    if (!found || found.state === 'drawn' || unitId === null) throw assessmentError.year_end_not_found();
    const { year: month, state, noticeUntil, decideBy, drawing } = found;
    const assessed = drawing.units.some((unit) => unit.unitId === unitId);
    if (
      !assessed ||
      state !== 'notice' ||
      noticeUntil === null ||
      noticeUntil < this.clock.today() ||
      decideBy === null
    )
      throw assessmentError.public_notice_over();
    return { entry: null, itemId: null, yearEndId, unitId, month, decideBy };
  }
}
