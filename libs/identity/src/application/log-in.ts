import { Injectable } from '@nestjs/common';
import { type Caller, Clock, localTimeOf } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { afterFailure, type Failures, isLocked, NO_FAILURES } from '../domain/lockout';
import { Accounts } from '../persistence/accounts';
import { LoginFailures } from '../persistence/login-failures';
import { callerOf } from './find-caller';
import { Passwords } from './passwords';
import { Tokens } from './tokens';

export interface Session {
  /** For the Authorization header, and as a cookie for pages. */
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly caller: Caller;
}

/**
 * Runs its own units of work: verifying a password takes too long to keep the database's one writer waiting, and a
 * failure must be remembered although the caller is refused.
 */
@Injectable()
export class LogIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly failures: LoginFailures,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `login_refused` or `login_locked`, in both cases alike for names that have an account and that do not. */
  async logIn(given: string, password: string): Promise<Session> {
    const login = normalLogin(given);
    const found = await this.unitOfWork.read(async (tx) => {
      refuseLocked(await this.failures.of(tx, login), this.clock.now());
      return this.accounts.byLogin(tx, login);
    });
    const matches = await this.passwords.verify(password, found?.passwordHash);
    const account = await this.unitOfWork.run((tx) => this.settle(tx, login, matches ? found?.account : undefined));
    if (!account) throw identityError.login_refused();
    const { token, expiresAt } = await this.tokens.issue(account, this.clock.now());
    return { accessToken: token, expiresAt, caller: callerOf(account) };
  }

  /** Looks again: while the password was being verified others may have failed, or it or the account been put out of use. */
  private async settle(tx: Tx, login: string, verified: Account | undefined): Promise<Account | undefined> {
    const now = this.clock.now();
    const failures = await this.failures.of(tx, login);
    refuseLocked(failures, now);
    const account = verified && (await this.accounts.byId(tx, verified.id));
    const unchanged = account?.disabledAt === null && account.passwordMark === verified?.passwordMark;
    const enabled = unchanged ? account : undefined;
    const after = enabled ? NO_FAILURES : afterFailure(failures, now.getTime());
    await this.failures.keep(tx, login, after, now.getTime());
    return enabled;
  }
}

function refuseLocked(failures: Failures, now: Date): void {
  if (!isLocked(failures, now.getTime())) return;
  throw identityError.login_locked({ until: localTimeOf(new Date(failures.lockedUntil ?? 0)) });
}
