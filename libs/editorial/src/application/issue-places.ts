import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, localTimeOf } from '@app/kernel';
import type { Tx } from '@app/platform';
import { editorialError } from '../domain/errors';
import { type Issue, issueLabel, type IssueLine, issueMeant, requireTransition } from '../domain/issue';
import { IssueCounters } from '../persistence/issue-counters';
import { Issues } from '../persistence/issues';

/** Lines of one issue at most, so that a layout is one small transaction. */
const LINES = 200;

/** A line on its way into an issue. */
export interface NewLine {
  readonly line: Omit<IssueLine, 'place' | 'takenBackBy'>;
  readonly by: string;
}

/** A line with the issue it stands in. */
export interface LineInIssue {
  readonly issue: Issue;
  readonly line: IssueLine;
}

/** A line whose adoption was taken back by an event. */
export interface LineTakenBack {
  readonly line: IssueLine;
  readonly event: number;
  readonly by: string;
}

/** Keeps the issues in step with the adoptions, in the transactions that record and cancel these. */
@Injectable()
export class IssuePlaces {
  constructor(
    private readonly issues: Issues,
    private readonly counters: IssueCounters,
    private readonly clock: Clock,
  ) {}

  /** The issue an adoption names, held and fit to take it; null when the office has opened none of that number. */
  async openIssue(
    tx: Tx,
    officeId: number,
    named: { readonly publication: string; readonly issue: string; readonly occurredOn: LocalDate },
  ): Promise<(Issue & { readonly label: string }) | null> {
    if (!(await this.counters.publications(tx, officeId)).has(named.publication)) return null;
    for (const meant of issueMeant(named.issue, named.occurredOn)) {
      const found = await this.issues.byNumber(tx, officeId, named.publication, meant);
      if (!found) continue;
      const issue = (await this.issues.hold(tx, officeId, found.id)) ?? found;
      const label = issueLabel(issue);
      // Called off between the two looks: its number is nobody's again.
      if (label === null) continue;
      requireTransition(issue, 'open');
      if (issue.issuedOn !== named.occurredOn) throw editorialError.issue_date_differs({ label, on: issue.issuedOn });
      if ((await this.issues.lines(tx, issue.id)).length >= LINES) throw editorialError.issue_full({ label });
      return { ...issue, label };
    }
    return null;
  }

  /** Where an adoption that is to be taken back stands, its issue held. */
  async lineOf(tx: Tx, officeId: number, eventNo: number): Promise<LineInIssue | null> {
    // The ledger says what is wrong with a number no event has.
    const line = Number.isSafeInteger(eventNo) ? await this.issues.lineOf(tx, officeId, eventNo) : null;
    const issue = line && (await this.issues.hold(tx, officeId, line.issueId));
    return issue && line && { issue, line };
  }

  /** Puts lines at the end of their issues, which then are to be laid out again. */
  readonly addLines = async (tx: Tx, rows: readonly NewLine[]): Promise<void> => {
    for (const { line, by } of rows) {
      const places = (await this.issues.lines(tx, line.issueId)).map(({ place }) => place);
      await this.issues.addLines(tx, [{ ...line, place: Math.max(0, ...places) + 1, takenBackBy: null }]);
      await this.reopen(tx, line, by);
    }
  };

  /** Takes lines out; in a closed issue they stay, marked, since it stays as it was signed off. */
  readonly takeBack = async (tx: Tx, rows: readonly LineTakenBack[]): Promise<void> => {
    for (const { line, event, by } of rows) {
      const issue = await this.issues.hold(tx, line.officeId, line.issueId);
      if (issue?.status === 'closed') await this.issues.changeLine(tx, { ...line, takenBackBy: event });
      else {
        await this.issues.removeLine(tx, line);
        await this.reopen(tx, line, by);
      }
    }
  };

  private async reopen(
    tx: Tx,
    { officeId, issueId }: Pick<IssueLine, 'officeId' | 'issueId'>,
    by: string,
  ): Promise<void> {
    const issue = await this.issues.hold(tx, officeId, issueId);
    if (!issue) throw new Error(`issue ${issueId} is gone`);
    const change = { status: 'open', changedBy: by, changedAt: this.clock.now() } as const;
    if (!(await this.issues.change(tx, issue, change))) throw new Error(`issue ${issueId} was not held`);
  }
}

/** Refuses when somebody has changed the issue since the caller read it, and says who. */
export function requireVersion(issue: Issue, version: number): void {
  if (issue.version === version) return;
  throw editorialError.issue_changed({ by: issue.changedBy, at: localTimeOf(issue.changedAt) });
}
