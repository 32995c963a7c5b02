import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import { type Issue, issueLabel, requireTransition } from '../domain/issue';
import { IssueCounters } from '../persistence/issue-counters';
import { Issues } from '../persistence/issues';
import { CUMULATIVE } from './open-issue';

/** Calls an issue off in which nothing stands. Its number goes to the next one; so only the last can be called off. */
@Injectable()
export class CallOffIssue {
  constructor(
    private readonly issues: Issues,
    private readonly counters: IssueCounters,
    private readonly clock: Clock,
  ) {}

  /** Doing it again does nothing. */
  async callOff(tx: Tx, { caller: { officeId, name } }: WriteRequest, id: string): Promise<Issue> {
    const issue = await this.issues.hold(tx, officeId, id);
    if (!issue) throw editorialError.issue_not_found();
    if (issue.status === 'called_off') return issue;
    requireTransition(issue, 'called_off');
    const label = issueLabel(issue) ?? issue.issuedOn;
    if ((await this.issues.lines(tx, id)).length > 0) throw editorialError.issue_not_empty({ label });
    const { publication, series, number, cumulativeNo } = issue;
    if (series !== null && number !== null) await this.giveBack(tx, { officeId, publication, series }, number, label);
    if (cumulativeNo !== null)
      await this.giveBack(tx, { officeId, publication, series: CUMULATIVE }, cumulativeNo, label);
    const numbers = { series: null, number: null, cumulativeNo: null };
    const change = { status: 'called_off', ...numbers, changedBy: name, changedAt: this.clock.now() } as const;
    await this.issues.change(tx, issue, change);
    return { ...issue, ...change, version: issue.version + 1 };
  }

  private async giveBack(
    tx: Tx,
    series: { readonly officeId: number; readonly publication: string; readonly series: string },
    number: number,
    label: string,
  ): Promise<void> {
    if (!(await this.counters.giveBack(tx, series, number))) throw editorialError.issue_not_last({ label });
  }
}
