import { Injectable } from '@nestjs/common';
import type { Json } from '@app/kernel';
import { ReadLedger, RecordEvent, type LoggedEvent, type Receipt } from '@app/ledger';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import type { ContributorInput } from '@app/submission';
import { editorialError } from '../domain/errors';
import { type AdoptionIntoIssue, AdoptIntoIssue } from './adopt-into-issue';
import { CancelEvent } from './cancel-event';
import { RecordAdoption } from './record-adoption';

/** Where an adoption that named no issue goes; contributors that are left out are those it had. */
export interface Readoption extends Omit<AdoptionIntoIssue, 'itemId'> {
  /** Number of that adoption. */
  readonly event: number;
  /** Why it is taken back; that it goes into the issue when left out. */
  readonly reason?: string;
}

export interface Readopted {
  readonly cancellation: Receipt;
  readonly adoption: Receipt;
  readonly replayed: boolean;
}

/**
 * Puts an adoption that named no issue into one of the office's own: it is taken back and recorded anew, on the issue's day. Both
 * or neither, since an item between the two would be paid for twice or not at all.
 */
@Injectable()
export class ReadoptIntoIssue {
  constructor(
    private readonly adoptInto: AdoptIntoIssue,
    private readonly adoptions: RecordAdoption,
    private readonly cancelEvent: CancelEvent,
    private readonly events: RecordEvent,
    private readonly ledger: ReadLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async readopt(request: WriteRequest, issueId: string, wanted: Readoption): Promise<Readopted> {
    const { officeId } = request.caller;
    const { event, reason, ...into } = wanted;
    const input = await this.adoptInto.inputFor(officeId, issueId, into);
    const before = await this.unitOfWork.read((tx) => this.ledger.event(tx, officeId, event));
    const itemId = itemOfLoose(before, input.publication);
    const { receipts, replayed } = await this.events.recordAll({
      ...request,
      command: 'readopt-into-issue',
      input: { ...wanted, issueId } as unknown as Json,
      parts: [
        this.cancelEvent.part(request, { event, reason: reason ?? `改编入${input.issue ?? ''}` }),
        this.adoptions.part(
          request,
          { ...input, itemId, contributors: into.contributors ?? contributorsIn(before) },
          event,
        ),
      ],
    });
    const [cancellation, adoption] = receipts as [Receipt, Receipt];
    return { cancellation, adoption, replayed };
  }
}

/** The item of an adoption by the publication that named no issue; what an event says never changes. */
function itemOfLoose({ seq, type, itemId, content }: LoggedEvent, publication: string): string {
  const loose = type === 'adoption' && content.fields['pub'] === publication && !content.about['issue'];
  if (!loose || itemId === null) throw editorialError.adoption_with_issue({ event: seq });
  return itemId;
}

function contributorsIn({ content }: LoggedEvent): ContributorInput[] {
  return content.units.map(({ unit, person, weight }) => ({
    unitId: Number(unit),
    weight,
    ...(person !== null && { person }),
  }));
}
