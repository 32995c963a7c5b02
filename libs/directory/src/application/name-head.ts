import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { headOn } from '../domain/unit-head';
import { Offices } from '../persistence/offices';
import { UnitHeads } from '../persistence/unit-heads';
import { Units } from '../persistence/units';
import { UnitChanges } from './unit-changes';

export interface HeadNamed {
  readonly officeId: number;
  readonly unitId: number;
  /** Null: from that day on nobody heads it. */
  readonly name: string | null;
  readonly from: LocalDate;
}

@Injectable()
export class NameHead {
  constructor(
    private readonly units: Units,
    private readonly heads: UnitHeads,
    private readonly offices: Offices,
    private readonly changes: UnitChanges,
  ) {}

  /**
   * Says who heads a unit from a date on, until the next head that was named. Doing it again does nothing. Refuses a date in
   * a closed month (`books_closed`), and one on which the unit does not stand.
   */
  async name(tx: Tx, { officeId, unitId, name, from }: HeadNamed): Promise<void> {
    checkInput({
      ...(name !== null && { name: { label: '负责人姓名', text: name, longest: 50 } }),
      from: { label: '起始日期', date: from },
    });
    await this.offices.requireOpen(tx, officeId, from);
    (await this.units.ofOffice(tx, officeId)).standing(unitId, from);
    const heads = (await this.heads.ofOffice(tx, officeId)).get(unitId) ?? [];
    if (headOn(heads, from) === name) return;
    await this.changes.before(tx, { officeId, from, what: 'head' });
    await this.heads.add(tx, officeId, unitId, { from, name });
  }
}
