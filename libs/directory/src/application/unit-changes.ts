import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';

/** From a day on a unit is in another group, has another head, or is no more. */
export interface UnitChanging {
  readonly officeId: number;
  readonly from: LocalDate;
  readonly what: 'group' | 'head';
}

/** Throws the DomainError meant for whoever changes the unit. */
export type Objection = (tx: Tx, change: UnitChanging) => Promise<void>;

/** Lets those who have written down what rests on a unit's group or head object before it changes. */
@Injectable()
export class UnitChanges {
  private readonly objections: Objection[] = [];

  ask(objection: Objection): void {
    this.objections.push(objection);
  }

  async before(tx: Tx, change: UnitChanging): Promise<void> {
    for (const objection of this.objections) await objection(tx, change);
  }
}
