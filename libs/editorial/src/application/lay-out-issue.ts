import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import { ReadItems } from '@app/submission';
import { editorialError } from '../domain/errors';
import { type Issue, issueLabel, requireTransition } from '../domain/issue';
import { laidOut, type LayoutLine } from '../domain/issue-layout';
import { Issues } from '../persistence/issues';
import { IssueColumns } from './issue-columns';
import { requireVersion } from './issue-places';

export interface Layout {
  /** The version of the issue that was seen. */
  readonly version: number;
  /** Every line of the issue in its new order. */
  readonly lines: readonly LayoutLine[];
}

/** Puts the lines of an issue in order, all of them at once. */
@Injectable()
export class LayOutIssue {
  constructor(
    private readonly issues: Issues,
    private readonly columns: IssueColumns,
    private readonly items: ReadItems,
    private readonly clock: Clock,
  ) {}

  async layOut(tx: Tx, { caller: { officeId, name } }: WriteRequest, id: string, layout: Layout): Promise<Issue> {
    const seen = await this.issues.find(tx, officeId, id);
    if (!seen) throw editorialError.issue_not_found();
    const { isPriced, known } = await this.columns.of(tx, officeId, seen);
    const issue = (await this.issues.hold(tx, officeId, id)) ?? seen;
    const label = issueLabel(issue) ?? issue.issuedOn;
    requireTransition(issue, 'laid_out');
    requireVersion(issue, layout.version);
    const before = await this.issues.lines(tx, id);
    if (before.length === 0) throw editorialError.issue_empty({ label });
    const titles = await this.items.titles(
      tx,
      officeId,
      before.map(({ itemId }) => itemId),
    );
    const titled = before.map((line) => ({ ...line, title: titles.get(line.itemId) ?? '' }));
    const lines = laidOut(titled, layout.lines, isPriced);
    for (const line of lines) {
      const was = before.find(({ eventNo }) => eventNo === line.eventNo);
      if (line.column !== was?.column && line.column !== null) known.require(line.column);
      if (line.column !== was?.column || line.place !== was.place) await this.issues.changeLine(tx, line);
    }
    const change = { status: 'laid_out', changedBy: name, changedAt: this.clock.now() } as const;
    await this.issues.change(tx, issue, change);
    return { ...issue, ...change, version: issue.version + 1 };
  }
}
