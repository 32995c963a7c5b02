import { Injectable } from '@nestjs/common';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import type { ContributorInput } from '@app/submission';
import { editorialError } from '../domain/errors';
import { issueLabel, requireTransition } from '../domain/issue';
import { Issues } from '../persistence/issues';
import type { RecordedEvent } from './event-desk';
import { IssueColumns } from './issue-columns';
import { type AdoptionInput, RecordAdoption } from './record-adoption';

export interface AdoptionIntoIssue {
  readonly itemId: string;
  /** Code of a column of the publication. */
  readonly column?: string;
  readonly contributors?: readonly ContributorInput[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** Adopts an item into an issue of the office's own, under a column, on the issue's day. */
@Injectable()
export class AdoptIntoIssue {
  constructor(
    private readonly adoptions: RecordAdoption,
    private readonly issues: Issues,
    private readonly columns: IssueColumns,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async adopt(request: WriteRequest, issueId: string, wanted: AdoptionIntoIssue): Promise<RecordedEvent> {
    const { itemId, ...rest } = wanted;
    return this.adoptions.record(request, { itemId, ...(await this.inputFor(request.caller.officeId, issueId, rest)) });
  }

  /** Only what never changes of an issue is read ahead; whether it still takes items is asked where that is written. */
  inputFor(
    officeId: number,
    id: string,
    { column, ...wanted }: Omit<AdoptionIntoIssue, 'itemId'>,
  ): Promise<Omit<AdoptionInput, 'itemId'>> {
    return this.unitOfWork.read(async (tx) => {
      const issue = await this.issues.find(tx, officeId, id);
      if (!issue) throw editorialError.issue_not_found();
      const label = issueLabel(issue);
      if (label === null) requireTransition(issue, 'laid_out');
      const { known, isPriced } = await this.columns.of(tx, officeId, issue);
      if (column !== undefined) known.require(column);
      const fields = isPriced && column !== undefined ? { ...wanted.fields, column } : wanted.fields;
      return {
        ...wanted,
        ...(fields === undefined ? {} : { fields }),
        ...(column === undefined ? {} : { column }),
        publication: issue.publication,
        issue: label ?? '',
        occurredOn: issue.issuedOn,
      };
    });
  }
}
