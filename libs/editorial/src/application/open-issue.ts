import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, firstDifference, type LocalDate } from '@app/kernel';
import { Directory, type Numbering } from '@app/directory';
import type { Tx, WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import { type Issue, issueLabel, requireTransition, seriesOf } from '../domain/issue';
import { IssueCounters } from '../persistence/issue-counters';
import { Issues } from '../persistence/issues';

export interface IssueToOpen {
  /** Key, name, present or former title of a publication of the office. */
  readonly publication: string;
  /** The day it appears; today when left out. A day to come makes a planned issue without a number. */
  readonly issuedOn?: LocalDate;
}

export const CUMULATIVE = 'total';

type Numbered = Pick<Issue, 'status' | 'series' | 'number' | 'cumulativeNo'>;

/**
 * Opens an issue. It gets its numbers on the day it appears, when it is opened: adoptions cite the number, and a daily brief
 * is numbered when it is issued.
 */
@Injectable()
export class OpenIssue {
  constructor(
    private readonly issues: Issues,
    private readonly counters: IssueCounters,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, { caller, idempotencyKey }: WriteRequest, wanted: IssueToOpen): Promise<Issue> {
    const { officeId, accountId, name } = caller;
    const today = this.clock.today();
    const { publication: text, issuedOn = today } = wanted;
    const publication = await this.directory.requirePublication(tx, officeId, text, issuedOn);
    const key = idempotencyKey === null ? null : `${accountId}:${idempotencyKey}`;
    const known = key === null ? null : await this.issues.byKey(tx, officeId, key);
    if (known) return sameOrConflict(known, { publication: publication.key, issuedOn });
    const planned: Issue = {
      id: randomUUID(),
      officeId,
      publication: publication.key,
      issuedOn,
      status: 'planned',
      ...{ series: null, number: null, cumulativeNo: null, signedBy: null, signedAt: null, seal: null },
      version: 1,
      changedBy: name,
      changedAt: this.clock.now(),
    };
    const numbers = issuedOn <= today ? await this.numbers(tx, planned, publication.numbering) : {};
    const issue = { ...planned, ...numbers };
    await this.issues.add(tx, issue, key);
    return issue;
  }

  /** Opens a planned issue, on its day or later. */
  async openPlanned(tx: Tx, { caller: { officeId, name } }: WriteRequest, id: string): Promise<Issue> {
    const planned = await this.issues.find(tx, officeId, id);
    if (!planned) throw editorialError.issue_not_found();
    // The directory before the issue, in the order in which all others take hold of them.
    const { numbering } = await this.directory.requirePublication(tx, officeId, planned.publication, planned.issuedOn);
    const issue = await this.issues.hold(tx, officeId, id);
    if (!issue) throw editorialError.issue_not_found();
    if (issue.status === 'open') return issue;
    requireTransition(issue, 'open');
    const { issuedOn } = issue;
    if (issuedOn > this.clock.today()) throw editorialError.issue_not_due({ on: issuedOn });
    const changed = { changedBy: name, changedAt: this.clock.now() };
    const change = { ...(await this.numbers(tx, issue, numbering)), ...changed };
    await this.issues.change(tx, issue, change);
    return { ...issue, ...change, version: issue.version + 1 };
  }

  private async numbers(tx: Tx, { officeId, publication, issuedOn }: Issue, numbering: Numbering): Promise<Numbered> {
    const { series, first } = seriesOf(numbering, issuedOn);
    const of = (sequence: string) => ({ officeId, publication, series: sequence });
    const number = await this.counters.take(tx, of(series), first);
    const { firstCumulative } = numbering;
    const cumulativeNo =
      firstCumulative === null ? null : await this.counters.take(tx, of(CUMULATIVE), firstCumulative);
    await this.refuseBeforeLast(tx, { officeId, publication, series, number: number - 1 }, issuedOn);
    return { status: 'open', series, number, cumulativeNo };
  }

  /** Numbers follow the days on which issues appear. */
  private async refuseBeforeLast(
    tx: Tx,
    before: Pick<Issue, 'officeId' | 'publication'> & { readonly series: string; readonly number: number },
    issuedOn: LocalDate,
  ): Promise<void> {
    const last = await this.issues.byNumber(tx, before.officeId, before.publication, before);
    if (last && last.issuedOn > issuedOn)
      throw editorialError.issue_before_last({ label: issueLabel(last) ?? '', on: last.issuedOn });
  }
}

function sameOrConflict(known: Issue, asked: Pick<Issue, 'publication' | 'issuedOn'>): Issue {
  const field = firstDifference({ publication: known.publication, issuedOn: known.issuedOn }, asked);
  if (field !== undefined) throw editorialError.issue_key_reused({ field });
  return known;
}
