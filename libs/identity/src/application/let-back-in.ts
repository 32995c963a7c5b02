import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { generatePassword } from '../domain/password';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { LoginLocks } from './login-locks';
import { operatorOf } from './operator';
import { Passwords } from './passwords';

/** For somebody who cannot get in any more. */
@Injectable()
export class LetBackIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly locks: LoginLocks,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Gives the account a random password for one use, stored nowhere in the clear, and lifts a lock. Open sessions end. */
  async resetPassword(
    tx: Tx,
    login: string,
    by?: By,
    address?: string,
  ): Promise<{ account: Account; password: string }> {
    const account = await this.found(tx, login);
    const password = generatePassword();
    const now = this.clock.now();
    const hash = await this.passwords.hash(password);
    const changed = await this.accounts.changePassword(tx, account.id, hash, null, now);
    await this.sessions.endOf(tx, account.id, now);
    await this.locks.lift(tx, account.login, null);
    await this.record(tx, account, 'password.reset', by, address);
    return { account: changed, password };
  }

  /**
   * Forgets the failures of a login name and of the address they came from, so that it can be tried again at once. `locked`
   * is an address that others have locked.
   */
  async unlock(tx: Tx, login: string, by?: By, address?: string, locked?: string): Promise<Account> {
    const account = await this.found(tx, login);
    await this.locks.lift(tx, account.login, locked ?? null);
    await this.record(tx, account, 'login.unlock', by, address, locked === undefined ? {} : { address: locked });
    return account;
  }

  private async found(tx: Tx, given: string): Promise<Account> {
    const login = normalLogin(given);
    const found = await this.accounts.byLogin(tx, login);
    if (!found) throw identityError.login_unknown({ login });
    if (found.account.disabledAt !== null) throw identityError.account_disabled({ login });
    return found.account;
  }

  private record(
    tx: Tx,
    { id, officeId }: Account,
    action: 'password.reset' | 'login.unlock',
    by: By = operatorOf(officeId),
    address?: string,
    detail: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    return this.audit.record(tx, by, { action, subject: `account ${id}`, detail, address });
  }
}

type By = ReturnType<typeof operatorOf>;
