import { Injectable } from '@nestjs/common';
import type { DomainError } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { Accounts } from '../persistence/accounts';
import { LoginLocks, type LoginTry } from './login-locks';
import { OpenSession, type Origin, type Session } from './open-session';
import { Passwords } from './passwords';
import { SecondFactor } from './second-factor';

/**
 * Runs its own units of work: verifying a password takes too long to keep the database's one writer waiting, and a
 * failure must be remembered although the caller is refused.
 */
@Injectable()
export class LogIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly locks: LoginLocks,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: OpenSession,
  ) {}

  /**
   * Refuses with `login_refused` or `login_locked`, in both cases alike for names that have an account and that do not;
   * with `totp_needed` or `totp_refused` only after the right password. `code` is one of the authenticator or of recovery.
   */
  async logIn(
    given: string,
    password: string,
    origin: Origin = { address: null },
    code: string | null = null,
  ): Promise<Session> {
    const login = normalLogin(given);
    const { address } = origin;
    const known = await this.unitOfWork.read(async (tx) => ({
      locked: await this.locks.refusal(tx, { login, address }),
      found: await this.accounts.byLogin(tx, login),
    }));
    const matches = known.locked === null && (await this.passwords.verify(password, known.found?.passwordHash));
    const from = { login, meant: known.found?.account, address, origin, code };
    const settled = await this.unitOfWork.run((tx) => this.settle(tx, from, matches));
    if ('kind' in settled) throw settled;
    return settled;
  }

  /**
   * Looks again: while the password was being verified others may have failed, or it or the account been put out of use.
   * Answers with a refusal instead of throwing it, so that what is remembered of it is kept.
   */
  private async settle(
    tx: Tx,
    from: LoginTry & { origin: Origin; code: string | null },
    matches: boolean,
  ): Promise<Session | DomainError> {
    const { login, meant, origin, code } = from;
    const locked = await this.locks.refusal(tx, from);
    if (locked) return this.locks.refuse(tx, from, locked);
    const account = matches && meant ? await this.unchanged(tx, meant) : undefined;
    if (!account) return this.locks.failed(tx, from, identityError.login_refused());
    const factor = await this.secondFactor.check(tx, account, code);
    if (factor === 'needed') return this.locks.refuse(tx, from, identityError.totp_needed());
    if (factor === 'wrong') return this.locks.failed(tx, from, identityError.totp_refused());
    await this.locks.forget(tx, login);
    return this.sessions.open(tx, account, origin);
  }

  private async unchanged(tx: Tx, verified: Account): Promise<Account | undefined> {
    const account = await this.accounts.byId(tx, verified.id);
    return account?.disabledAt === null && account.passwordMark === verified.passwordMark ? account : undefined;
  }
}
