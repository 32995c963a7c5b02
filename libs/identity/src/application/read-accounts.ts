import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import { type AccountFilter, Accounts } from '../persistence/accounts';

@Injectable()
export class ReadAccounts {
  constructor(private readonly accounts: Accounts) {}

  /** In the order in which they were made. */
  async page(
    tx: Tx,
    officeId: number,
    filter: AccountFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Account>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, ['number']);
    return pageOf(await this.accounts.page(tx, officeId, filter, after, limit + 1), limit, ({ id }) => [id]);
  }

  /** One of another office does not exist here: `account_not_found`. */
  async one(tx: Tx, officeId: number, id: number): Promise<Account> {
    const account = await this.accounts.byId(tx, id);
    if (account?.officeId !== officeId) throw identityError.account_not_found({ account: id });
    return account;
  }
}
