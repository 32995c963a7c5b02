import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import { requireTransition } from '../domain/issue';
import { Issues } from '../persistence/issues';
import { CancelEvent } from './cancel-event';
import type { RecordedEvent } from './event-desk';

export interface Removal {
  /** Number of the adoption event. */
  readonly event: number;
  readonly reason: string;
}

/** Takes an item out of an issue that is not closed yet: its adoption is cancelled, with a reason. */
@Injectable()
export class RemoveFromIssue {
  constructor(
    private readonly cancelEvent: CancelEvent,
    private readonly issues: Issues,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async remove(request: WriteRequest, issueId: string, { event, reason }: Removal): Promise<RecordedEvent> {
    const { officeId } = request.caller;
    await this.unitOfWork.read(async (tx) => {
      if (!(await this.issues.find(tx, officeId, issueId))) throw editorialError.issue_not_found();
    });
    return this.cancelEvent.record(request, { event, reason }, (place) => {
      if (place?.issue.id !== issueId) throw editorialError.item_not_in_issue();
      requireTransition(place.issue, 'open');
    });
  }
}
