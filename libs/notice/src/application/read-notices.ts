import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx, UnitOfWork } from '@app/platform';
import { noticeError } from '../domain/errors';
import { type NoticeFilter, type NoticePlace, Notices } from '../persistence/notices';
import { DescribeNotices, type DescribedNotice } from './describe-notices';

/** Notices marked in one transaction. */
const AT_ONCE = 500;

/** An account's own notices; nobody sees another's. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly notices: Notices,
    private readonly descriptions: DescribeNotices,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(
    tx: Tx,
    caller: Caller,
    filter: NoticeFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<DescribedNotice>> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.notices.page(tx, caller.accountId, filter, after, limit + 1);
    const page = pageOf(rows, limit, ({ at, id }) => [at.getTime(), id]);
    return { ...page, rows: await this.descriptions.describe(tx, caller.officeId, page.rows) };
  }

  /** How many are unread, by kind. */
  unread(tx: Tx, { accountId }: Caller) {
    return this.notices.unread(tx, accountId);
  }

  /** Refuses with `notice_not_found`, also for another's; reading again changes nothing. */
  async markRead(tx: Tx, { accountId }: Caller, id: string): Promise<void> {
    if (!(await this.notices.markRead(tx, accountId, id, this.clock.now()))) throw noticeError.notice_not_found();
  }

  /** Marks all that the caller can have seen, in transactions of a bearable size; answers how many. */
  async markAllRead({ accountId }: Caller): Promise<number> {
    const now = this.clock.now();
    for (let total = 0; ;) {
      const marked = await this.unitOfWork.run((tx) => this.notices.markSomeRead(tx, accountId, now, now, AT_ONCE));
      total += marked;
      if (marked < AT_ONCE) return total;
    }
  }
}

function placeOf(cursor: string): NoticePlace {
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  const instant = new Date(at);
  if (!(instant.getUTCFullYear() >= 1000 && instant.getUTCFullYear() <= 9999)) throw platformErrors.bad_cursor();
  return [instant, id];
}
