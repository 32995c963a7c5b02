import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';

export interface StandingAdoption {
  readonly event: number;
  /** As it was recorded; empty when nobody wrote it down. */
  readonly issue: string;
}

/**
 * Finds what was recorded already: an adoption is that of an item by a publication in an issue. One without an issue may be
 * any other of that publication, so that the two are taken for the same.
 */
@Injectable()
export class StandingAdoptions {
  constructor(
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly ledger: ReadLedger,
  ) {}

  /** The event of the adoption that stands, in the same issue rather than in none; undefined without one. */
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
    if (!publication) return undefined;
    const standing = await this.of(tx, officeId, asked.itemId, publication.key);
    const issue = asked.issue ?? '';
    const same = standing.find((each) => each.issue === issue) ?? standing.find((each) => mayBeSame(each.issue, issue));
    return same?.event;
  }

  /** Every one of an item by a publication, by its key. */
  async of(tx: Tx, officeId: number, itemId: string, publication: string): Promise<StandingAdoption[]> {
    const found: StandingAdoption[] = [];
    for (const adoption of await this.items.adoptionsOf(tx, [itemId])) {
      if (adoption.officeId !== officeId || adoption.publication !== publication) continue;
      const event = await this.ledger.findEvent(tx, officeId, adoption.eventNo);
      if (event) found.push({ event: event.seq, issue: issueOf(event.content.about) });
    }
    return found;
  }
}

/** Whether two adoptions by one publication may be one, of which the issue was written down only once. */
export function mayBeSame(one: string, other: string): boolean {
  return one !== other && (one === '' || other === '');
}

function issueOf(about: Readonly<Record<string, unknown>>): string {
  return typeof about['issue'] === 'string' ? about['issue'] : '';
}
