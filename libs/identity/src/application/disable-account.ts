import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { operatorOf } from './operator';
import { refuseSecondAdministration } from './refuse-second-administration';

@Injectable()
export class DisableAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Takes effect with the account's next request. Doing it again does nothing. */
  async disable(
    tx: Tx,
    officeId: number,
    accountId: number,
    by = operatorOf(officeId),
    address?: string,
  ): Promise<void> {
    const account = await this.ofOffice(tx, officeId, accountId);
    if (account.id === by.accountId) throw identityError.own_account();
    if (account.disabledAt !== null) return;
    const enabled = () => this.accounts.countEnabled(tx, officeId, 'security_administrator');
    if (account.role === 'security_administrator' && (await enabled()) === 1) {
      throw identityError.last_security_administrator();
    }
    await this.accounts.change(tx, accountId, { disabledAt: this.clock.now() });
    await this.sessions.endOf(tx, accountId, this.clock.now());
    await this.audit.record(tx, by, { action: 'account.disable', subject: `account ${accountId}`, address });
  }

  /** Lets a disabled account in again, with the password it had. Doing it again does nothing. */
  async enable(
    tx: Tx,
    officeId: number,
    accountId: number,
    by = operatorOf(officeId),
    address?: string,
  ): Promise<void> {
    const account = await this.ofOffice(tx, officeId, accountId);
    if (account.disabledAt === null) return;
    await refuseSecondAdministration(this.accounts, tx, account);
    await this.accounts.change(tx, accountId, { disabledAt: null });
    await this.audit.record(tx, by, { action: 'account.enable', subject: `account ${accountId}`, address });
  }

  private async ofOffice(tx: Tx, officeId: number, accountId: number): Promise<Account> {
    const account = await this.accounts.byId(tx, accountId);
    if (account?.officeId !== officeId) throw identityError.account_not_found({ account: accountId });
    return account;
  }
}
