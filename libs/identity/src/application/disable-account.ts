import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { identityError } from '../domain/errors';
import { Accounts } from '../persistence/accounts';

@Injectable()
export class DisableAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** Takes effect with the account's next request. Doing it again does nothing. */
  async disable(tx: Tx, officeId: number, accountId: number): Promise<void> {
    const account = await this.accounts.byId(tx, accountId);
    if (!account || account.officeId !== officeId) throw identityError.account_not_found({ account: accountId });
    if (account.disabledAt !== null) return;
    const enabled = () => this.accounts.countEnabled(tx, officeId, 'security_administrator');
    if (account.role === 'security_administrator' && (await enabled()) === 1) {
      throw identityError.last_security_administrator();
    }
    await this.accounts.disable(tx, accountId, this.clock.now());
  }
}
