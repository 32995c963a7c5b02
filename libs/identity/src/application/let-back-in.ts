import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { NO_FAILURES } from '../domain/lockout';
import { generatePassword } from '../domain/password';
import { Accounts } from '../persistence/accounts';
import { LoginFailures } from '../persistence/login-failures';
import { Passwords } from './passwords';

/** For somebody who cannot get in any more. */
@Injectable()
export class LetBackIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly failures: LoginFailures,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** Gives the account a random password, stored nowhere in the clear, and lifts a lock. Open sessions end. */
  async resetPassword(tx: Tx, login: string): Promise<{ account: Account; password: string }> {
    const account = await this.unlock(tx, login);
    const password = generatePassword();
    await this.accounts.changePassword(tx, account.id, await this.passwords.hash(password));
    return { account, password };
  }

  /** Forgets the failures of a login name, so that it can be tried again at once. */
  async unlock(tx: Tx, given: string): Promise<Account> {
    const login = normalLogin(given);
    const found = await this.accounts.byLogin(tx, login);
    if (!found) throw identityError.login_unknown({ login });
    if (found.account.disabledAt !== null) throw identityError.account_disabled({ login });
    await this.failures.keep(tx, login, NO_FAILURES, this.clock.now().getTime());
    return found.account;
  }
}
