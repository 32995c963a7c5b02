import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { ChainEnds } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { drawUp } from '../domain/year-end/drawing';
import type { YearEnd } from '../domain/year-end/year-end';
import { YearEnds } from '../persistence/year-ends';
import { DecideYearEndScheme } from './decide-year-end-scheme';
import { GatherYear } from './gather-year';
import { YearEndDesk } from './year-end-desk';

/** Draws the end of a closed year up from the ledger and the office's scheme. */
@Injectable()
export class DrawUpYearEnd {
  constructor(
    private readonly schemes: DecideYearEndScheme,
    private readonly gather: GatherYear,
    private readonly desk: YearEndDesk,
    private readonly ends: YearEnds,
    private readonly chain: ChainEnds,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `bad_year`, `year_not_closed`, `scheme_missing`, and with `year_end_exists` a year that has a record. */
  async drawUp(tx: Tx, caller: Caller, year: string): Promise<YearEnd> {
    if ((await this.ends.ofYear(tx, caller.officeId, year)).length > 0) throw assessmentError.year_end_exists({ year });
    return this.begin(tx, caller, { year, no: 1, documentNo: null, reason: '' });
  }

  /** By the scheme of today. What people said of nominees stays. */
  async redraw(tx: Tx, caller: Caller, id: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    const { scheme: _, ...drawn } = await this.drawn(tx, caller.officeId, yearEnd.year);
    return this.desk.move(tx, caller, yearEnd, 'redraw', '', drawn);
  }

  /**
   * A further record of a year whose last one is final, under a document; that one stays as it was sealed. Refuses with
   * `year_end_not_final`.
   */
  async reopen(tx: Tx, caller: Caller, id: string, documentNo: string, reason: string): Promise<YearEnd> {
    const { year } = await this.desk.require(tx, caller.officeId, id);
    const last = (await this.ends.ofYear(tx, caller.officeId, year)).at(-1);
    if (last?.id !== id || last.state !== 'final') throw assessmentError.year_end_not_final({ year });
    return this.begin(tx, caller, { year, no: last.no + 1, documentNo, reason });
  }

  private async begin(
    tx: Tx,
    { officeId, accountId: actorId, name: actorName }: Caller,
    record: Pick<YearEnd, 'year' | 'no' | 'documentNo' | 'reason'>,
  ): Promise<YearEnd> {
    const id = randomUUID();
    const drawn = await this.drawn(tx, officeId, record.year);
    const none = { noticeUntil: null, decideBy: null, sealed: null };
    await this.ends.add(tx, { id, officeId, ...record, state: 'drawn', moves: 0, ...drawn, ...none });
    const recordedAt = this.clock.now();
    await this.ends.addStep(tx, { yearEndId: id, action: 'draw', actorId, actorName, recordedAt, note: record.reason });
    return this.desk.require(tx, officeId, id);
  }

  private async drawn(tx: Tx, officeId: number, year: string) {
    const { version: schemeVersion, scheme } = await this.schemes.fit(tx, officeId);
    const drawing = drawUp(scheme, await this.gather.of(tx, officeId, year, scheme.asset));
    const { seq = 0, hash = '' } = (await this.chain.head(tx, officeId)) ?? {};
    return { schemeVersion, scheme, drawing, drawnFrom: { seq, hash }, drawnAt: this.clock.now() };
  }
}
