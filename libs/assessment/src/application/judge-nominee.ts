import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import { awardsOf, keyOf, type Verdict } from '../domain/year-end/awards';
import type { YearEnd } from '../domain/year-end/year-end';
import { YearEnds } from '../persistence/year-ends';
import { YearEndDesk } from './year-end-desk';

/** A named person adds a unit or a liaison to those commended, or takes one off, and says why. */
@Injectable()
export class JudgeNominee {
  constructor(
    private readonly desk: YearEndDesk,
    private readonly ends: YearEnds,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /**
   * Until the year is decided. Refuses with `nominee_unknown`; a nomination with `nominee_vetoed`, `nominee_commended`; a
   * striking with `nobody_to_strike`.
   */
  async judge(
    tx: Tx,
    { officeId, accountId: actorId, name: actorName }: Caller,
    id: string,
    said: Pick<Verdict, 'kind' | 'unitId' | 'person' | 'reason'>,
  ): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, officeId, id);
    await this.desk.hold(tx, yearEnd, ['drawn', 'notice']);
    const unit = yearEnd.drawing.units.find(({ unitId }) => unitId === said.unitId);
    if (!unit || !(await this.knows(tx, officeId, yearEnd, said))) throw assessmentError.nominee_unknown();
    const awards = awardsOf(yearEnd.drawing, await this.ends.verdicts(tx, id));
    const commended = awards.some((award) => keyOf(award) === keyOf(said));
    if (said.kind === 'strike' && !commended) throw assessmentError.nobody_to_strike();
    if (said.kind === 'nominate') {
      const [veto] = unit.vetoes;
      if (veto) throw assessmentError.nominee_vetoed({ unit: unit.name, veto: veto.title });
      if (commended) throw assessmentError.nominee_commended();
    }
    await this.ends.addVerdict(tx, id, { ...said, actorId, actorName, recordedAt: this.clock.now() });
    return this.desk.require(tx, officeId, id);
  }

  /** A unit is known by the drawing; somebody of it by an entry of the year, or on the office's list of people. */
  private async knows(
    tx: Tx,
    officeId: number,
    { drawing }: YearEnd,
    { unitId, person }: Pick<Verdict, 'unitId' | 'person'>,
  ): Promise<boolean> {
    if (person === null) return true;
    if (drawing.liaisons.some((each) => each.unitId === unitId && each.name === person)) return true;
    const people = await this.directory.peopleOf(tx, officeId);
    return people.some((each) => each.unitId === unitId && each.name === person);
  }
}
