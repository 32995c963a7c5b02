import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';

/** Finds what was recorded already, by the natural key of an adoption: item, publication, issue. */
@Injectable()
export class StandingAdoptions {
  constructor(
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly ledger: ReadLedger,
  ) {}

  /** The event of the adoption that stands; undefined without one. */
  async find(
    tx: Tx,
    officeId: number,
    asked: {
      readonly itemId: string;
      readonly publication: string;
      readonly issue?: string;
      readonly occurredOn: LocalDate;
    },
  ): Promise<number | undefined> {
    const publication = await this.directory.findPublication(tx, officeId, asked.publication, asked.occurredOn);
    for (const adoption of await this.items.adoptionsOf(tx, [asked.itemId])) {
      if (adoption.officeId !== officeId || adoption.publication !== publication?.key) continue;
      const event = await this.ledger.findEvent(tx, officeId, adoption.eventNo);
      if (event && (event.content.about['issue'] ?? '') === (asked.issue ?? '')) return event.seq;
    }
    return undefined;
  }
}
