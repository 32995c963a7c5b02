import { Injectable } from '@nestjs/common';
import { isLocalDate } from '@app/kernel';
import { type ColumnOn, Directory, type PublicationOn } from '@app/directory';
import { decodeCursor, type PageOfRows, pageOf, platformErrors, type Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import { editorialError } from '../domain/errors';
import type { Issue, IssueLine } from '../domain/issue';
import { type IssueFilter, type IssueOrder, Issues } from '../persistence/issues';

/** An issue with what its publication was called on its day. */
export interface ShownIssue {
  readonly issue: Issue;
  readonly title: string;
}

/** A line with the title its text has; of a purged item, what is left of that. */
export type TitledLine = IssueLine & { readonly title: string };

export interface IssueWithLines extends ShownIssue {
  readonly lines: readonly TitledLine[];
  readonly columns: readonly ColumnOn[];
}

@Injectable()
export class ReadIssues {
  constructor(
    private readonly issues: Issues,
    private readonly directory: Directory,
    private readonly items: ReadItems,
  ) {}

  async page(
    tx: Tx,
    officeId: number,
    { publication, ...filter }: IssueFilter,
    {
      order,
      cursor,
      limit,
    }: { readonly order: IssueOrder; readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<PageOfRows<ShownIssue>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['string', 'string']);
    if (after && !isLocalDate(after[0])) throw platformErrors.bad_cursor();
    const on = filter.to ?? filter.from ?? '9999-12-31';
    const key =
      publication === undefined
        ? {}
        : { publication: (await this.directory.requirePublication(tx, officeId, publication, on)).key };
    const place = { order, limit: limit + 1, ...(after ? { after } : {}) };
    const { rows, ...next } = pageOf(
      await this.issues.page(tx, officeId, { ...filter, ...key }, place),
      limit,
      ({ issuedOn, id }) => [issuedOn, id],
    );
    const titles = await this.directory.publicationTitles(tx, officeId);
    return { rows: rows.map((issue) => ({ issue, title: titles(issue.publication, issue.issuedOn) })), ...next };
  }

  /** Refuses with `issue_not_found`, also for issues of other offices. */
  async one(tx: Tx, officeId: number, id: string): Promise<IssueWithLines> {
    const issue = await this.issues.find(tx, officeId, id);
    if (!issue) throw editorialError.issue_not_found();
    const { title, columns } = await this.publicationOf(tx, issue);
    return { issue, title, columns, lines: await this.titled(tx, issue) };
  }

  /** A closed issue keeps the texts it was signed off with; before that the newest is the one that will be printed. */
  private async titled(tx: Tx, { officeId, id, status }: Issue): Promise<TitledLine[]> {
    const lines = await this.issues.lines(tx, id);
    const newest = await this.items.titles(
      tx,
      officeId,
      lines.map(({ itemId }) => itemId),
    );
    const titled: TitledLine[] = [];
    for (const line of lines) {
      const title = status === 'closed' ? await this.printedTitle(tx, line) : newest.get(line.itemId);
      titled.push({ ...line, title: title ?? '' });
    }
    return titled;
  }

  private async printedTitle(tx: Tx, { itemId, revision }: IssueLine): Promise<string | undefined> {
    return (await this.items.revisionsOf(tx, itemId)).find(({ no }) => no === revision)?.title;
  }

  private publicationOf(tx: Tx, { officeId, publication, issuedOn }: Issue): Promise<PublicationOn> {
    return this.directory.requirePublication(tx, officeId, publication, issuedOn);
  }
}
