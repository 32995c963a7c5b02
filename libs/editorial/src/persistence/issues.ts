import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { forUpdate, insertRows, ListQuery, managerOf, readPage, type Tx } from '@app/platform';
import { itemConditions, itemTitled } from '@app/submission';
import type { Issue, IssueLine, IssueStatus } from '../domain/issue';
import { IssueLineRow, IssueRow } from './rows';

export interface IssueFilter {
  /** Key of a publication. */
  readonly publication?: string;
  readonly level?: string;
  readonly status?: IssueStatus;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** A unit that contributed to an item in it, also to one that was merged into such an item. */
  readonly unitId?: number;
  /** Part of the title of an item in it. */
  readonly text?: string;
}

export type IssueOrder = 'newest' | 'oldest';

@Injectable()
export class Issues {
  async add(tx: Tx, issue: Issue, idempotencyKey: string | null): Promise<void> {
    await insertRows(tx, IssueRow, [{ ...issue, idempotencyKey }]);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Issue | null> {
    return toIssue(await managerOf(tx).findOneBy(IssueRow, { officeId, id }));
  }

  /** The same, and keeps other writers off it until the transaction ends. */
  async hold(tx: Tx, officeId: number, id: string): Promise<Issue | null> {
    return toIssue(await managerOf(tx).findOne(IssueRow, { where: { officeId, id }, ...forUpdate(tx) }));
  }

  async byKey(tx: Tx, officeId: number, idempotencyKey: string): Promise<Issue | null> {
    return toIssue(await managerOf(tx).findOneBy(IssueRow, { officeId, idempotencyKey }));
  }

  async byNumber(
    tx: Tx,
    officeId: number,
    publication: string,
    { series, number }: { readonly series: string; readonly number: number },
  ): Promise<Issue | null> {
    return toIssue(await managerOf(tx).findOneBy(IssueRow, { officeId, publication, series, number }));
  }

  /** By day and id, those behind the given place. */
  async page(
    tx: Tx,
    officeId: number,
    { publication, level, status, from, to, unitId, text }: IssueFilter,
    {
      order,
      after,
      limit,
    }: { readonly order: IssueOrder; readonly after?: readonly [LocalDate, string]; readonly limit: number },
  ): Promise<Issue[]> {
    const query = new ListQuery(['issued_on', 'id'], { descending: order === 'newest' })
      .where('office_id = ?', officeId)
      .whereGiven('publication = ?', publication)
      // The key of a publication ends with its level.
      .whereEnds('publication', level && `@${level}`)
      .whereGiven('status = ?', status)
      .within('issued_on', { from, to })
      .from(publication === undefined ? 'issue_list' : 'issue_publication');
    if (unitId !== undefined) query.where(OF_UNIT, unitId, unitId);
    if (text !== undefined) {
      const titled = await itemTitled(tx, officeId, text);
      query.where(`EXISTS (${LINES} AND ${titled.on('line.item_id')})`, ...titled.values);
    }
    return (await readPage(tx, IssueRow, query.behind(after), limit)).map((row) => toIssue(row) as Issue);
  }

  /** Stores a change of the issue as it was seen; false when it has changed since. */
  async change(tx: Tx, seen: Issue, change: Partial<Omit<Issue, 'id' | 'officeId'>>): Promise<boolean> {
    const { id, version, status } = seen;
    const { affected } = await managerOf(tx).update(
      IssueRow,
      { id, version, status },
      { ...change, version: version + 1 },
    );
    return affected === 1;
  }

  async lines(tx: Tx, issueId: string): Promise<IssueLine[]> {
    const order = { place: 'ASC', eventNo: 'ASC' } as const;
    return (await managerOf(tx).find(IssueLineRow, { where: { issueId }, order })).map(toLine);
  }

  async lineOf(tx: Tx, officeId: number, eventNo: number): Promise<IssueLine | null> {
    const row = await managerOf(tx).findOneBy(IssueLineRow, { officeId, eventNo });
    return row && toLine(row);
  }

  async addLines(tx: Tx, lines: readonly IssueLine[]): Promise<void> {
    await insertRows(
      tx,
      IssueLineRow,
      lines.map(({ column, ...line }) => ({ ...line, columnCode: column })),
    );
  }

  async changeLine(tx: Tx, { officeId, eventNo, column, place, revision, takenBackBy }: IssueLine): Promise<void> {
    await managerOf(tx).update(
      IssueLineRow,
      { officeId, eventNo },
      { columnCode: column, place, revision, takenBackBy },
    );
  }

  async removeLine(tx: Tx, { officeId, eventNo }: Pick<IssueLine, 'officeId' | 'eventNo'>): Promise<void> {
    await managerOf(tx).delete(IssueLineRow, { officeId, eventNo });
  }
}

const LINES = 'SELECT 1 FROM issue_line line WHERE line.issue_id = issue.id';
/** What units submitted to a combined item stands with its parts. */
const OF_UNIT = `EXISTS (${LINES} AND (${itemConditions.ofUnit('line.item_id')} OR EXISTS (
  SELECT 1 FROM item_merger part WHERE part.office_id = line.office_id AND part.into_id = line.item_id
     AND ${itemConditions.ofUnit('part.item_id')})))`;

function toIssue(row: IssueRow | null): Issue | null {
  if (!row) return null;
  const { idempotencyKey: _key, status, ...issue } = row;
  return { ...issue, status: status as IssueStatus };
}

function toLine({ columnCode, ...line }: IssueLineRow): IssueLine {
  return { ...line, column: columnCode };
}
