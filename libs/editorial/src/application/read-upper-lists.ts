import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { editorialError } from '../domain/errors';
import type { LineStatus, UpperList } from '../domain/upper-list/upper-list';
import { type UpperLineFilter, type UpperListFilter, UpperLists } from '../persistence/upper-lists';
import { type MatchedLine, MatchUpperLines } from './match-upper-lines';

export interface UpperListState {
  readonly list: UpperList;
  readonly lines: Readonly<Record<LineStatus, number>>;
  /** What the list calls publications that are unknown or mean several: to be asked once. */
  readonly unknownPublications: readonly { readonly text: string; readonly lines: number }[];
}

/** Reads adoption lists, and their lines with candidates. */
@Injectable()
export class ReadUpperLists {
  constructor(
    private readonly lists: UpperLists,
    private readonly matching: MatchUpperLines,
  ) {}

  /** Refuses with `upper_list_not_found`, also for lists of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<UpperList> {
    const list = await this.lists.find(tx, officeId, id);
    if (!list) throw editorialError.upper_list_not_found();
    return list;
  }

  /** As `require`; refuses with `upper_list_dismissed` what was put away. */
  async requireOpen(tx: Tx, officeId: number, id: string): Promise<UpperList> {
    const list = await this.require(tx, officeId, id);
    if (list.status !== 'open') throw editorialError.upper_list_dismissed();
    return list;
  }

  async page(
    tx: Tx,
    officeId: number,
    filter: UpperListFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<UpperList>> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.lists.page(tx, officeId, filter, after, limit + 1);
    return pageOf(rows, limit, ({ loadedAt, id }) => [loadedAt.getTime(), id]);
  }

  /** Lists in use with lines that wait to be matched, the oldest first, at most `limit`. */
  unmatched(tx: Tx, officeId: number, limit: number): Promise<{ id: string; name: string; lines: number }[]> {
    return this.lists.unmatched(tx, officeId, limit);
  }

  async state(tx: Tx, officeId: number, id: string): Promise<UpperListState> {
    const list = await this.require(tx, officeId, id);
    const lines = await this.lists.countByStatus(tx, id);
    return { list, lines, unknownPublications: await this.lists.unnamedPublications(tx, id) };
  }

  async lines(
    tx: Tx,
    officeId: number,
    id: string,
    filter: UpperLineFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<MatchedLine>> {
    await this.require(tx, officeId, id);
    const [after = 0] = cursor === undefined ? [] : decodeCursor(cursor, ['number']);
    const fetched = await this.lists.lines(tx, id, filter, after, limit + 1);
    const { next } = pageOf(fetched, limit, ({ no }) => [no]);
    const rows = await this.matching.match(tx, officeId, fetched.slice(0, limit));
    return next === undefined ? { rows } : { rows, next };
  }
}

function placeOf(cursor: string): [Date, string] {
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  if (at < 0 || at > Date.UTC(9999, 0, 1)) throw platformErrors.bad_cursor();
  return [new Date(at), id];
}
