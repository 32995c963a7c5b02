import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { Accounts } from '../persistence/accounts';

const PAGE = 1_000;

/** Who there is to be told of something. */
@Injectable()
export class FindAccounts {
  constructor(private readonly accounts: Accounts) {}

  /** The accounts of an office that may sign in, in order of id. */
  async enabled(tx: Tx, officeId: number): Promise<Account[]> {
    const found: Account[] = [];
    for (let after = 0; ;) {
      const page = await this.accounts.page(tx, officeId, { enabled: true }, after, PAGE);
      found.push(...page);
      if (page.length < PAGE) return found;
      after = page.at(-1)?.id ?? after;
    }
  }
}
