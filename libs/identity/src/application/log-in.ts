import { Injectable } from '@nestjs/common';
import { type Caller, Clock, type DomainError, localTimeOf } from '@app/kernel';
import { sha256Hex, type Tx, UnitOfWork } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import {
  afterFailure,
  type Failures,
  isLocked,
  MOST_FAILURES,
  MOST_FAILURES_OF_ADDRESS,
  NO_FAILURES,
} from '../domain/lockout';
import { Accounts } from '../persistence/accounts';
import { LoginFailures } from '../persistence/login-failures';
import { AuditTrail, STRANGER } from './audit-trail';
import { callerOf } from './find-caller';
import { Passwords } from './passwords';
import { Tokens } from './tokens';

export interface Session {
  /** For the Authorization header, and as a cookie for pages. */
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly caller: Caller;
}

/** Where a log-in comes from; null: from this machine itself. */
export interface Origin {
  readonly address: string | null;
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
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `login_refused` or `login_locked`, in both cases alike for names that have an account and that do not. */
  async logIn(given: string, password: string, { address }: Origin = { address: null }): Promise<Session> {
    const login = normalLogin(given);
    const known = await this.unitOfWork.read(async (tx) => {
      const locked = lockOf(await this.failuresOf(tx, login, address), this.clock.now());
      return { locked, found: await this.accounts.byLogin(tx, login) };
    });
    const matches = known.locked === null && (await this.passwords.verify(password, known.found?.passwordHash));
    const verified = matches ? known.found?.account : undefined;
    const account = await this.unitOfWork.run((tx) =>
      this.settle(tx, { login, address }, verified, known.found?.account),
    );
    if (!('id' in account)) throw account;
    const { token, expiresAt } = await this.tokens.issue(account, this.clock.now());
    return { accessToken: token, expiresAt, caller: callerOf(account) };
  }

  /**
   * Looks again: while the password was being verified others may have failed, or it or the account been put out of use.
   * Answers with a refusal instead of throwing it, so that what is remembered of it is kept.
   */
  private async settle(
    tx: Tx,
    from: { login: string; address: string | null },
    verified: Account | undefined,
    meant: Account | undefined,
  ): Promise<Account | DomainError> {
    const { login, address } = from;
    const now = this.clock.now();
    const failures = await this.failuresOf(tx, login, address);
    const locked = lockOf(failures, now);
    const account = verified && (await this.accounts.byId(tx, verified.id));
    const unchanged = account?.disabledAt === null && account.passwordMark === verified?.passwordMark;
    if (locked !== null)
      return this.refuse(tx, from, meant, identityError.login_locked({ until: localTimeOf(locked) }));
    if (unchanged) {
      await this.failures.keep(tx, login, NO_FAILURES, now.getTime());
      await this.audit.record(tx, actorOf(account), { action: 'session.open', address });
      return account;
    }
    const ofName = afterFailure(failures.ofName, now.getTime(), MOST_FAILURES);
    await this.failures.keep(tx, login, ofName, now.getTime());
    const ofAddress = afterFailure(failures.ofAddress, now.getTime(), MOST_FAILURES_OF_ADDRESS);
    if (address !== null) await this.failures.keep(tx, keyOf(address), ofAddress, now.getTime());
    const refusal = await this.refuse(tx, from, meant, identityError.login_refused());
    const until = lockOf({ ofName, ofAddress }, now);
    if (until !== null) {
      const what = isLocked(ofName, now.getTime()) ? subjectOf(login, meant) : `address ${address}`;
      const detail = { until: until.toISOString() };
      await this.audit.record(tx, actorOf(meant), { action: 'login.lock', subject: what, detail, address });
    }
    return refusal;
  }

  private async refuse(
    tx: Tx,
    { login, address }: { login: string; address: string | null },
    meant: Account | undefined,
    refusal: DomainError,
  ): Promise<DomainError> {
    const said = { subject: subjectOf(login, meant), detail: { reason: refusal.code }, address };
    await this.audit.record(tx, actorOf(meant), { action: 'session.open', outcome: 'refused', ...said });
    return refusal;
  }

  private async failuresOf(tx: Tx, login: string, address: string | null): Promise<Known> {
    const ofName = await this.failures.of(tx, login);
    return { ofName, ofAddress: address === null ? NO_FAILURES : await this.failures.of(tx, keyOf(address)) };
  }
}

interface Known {
  readonly ofName: Failures;
  readonly ofAddress: Failures;
}

/** Until when name or address is locked; null when neither is. */
function lockOf({ ofName, ofAddress }: Known, now: Date): Date | null {
  const locks = [ofName, ofAddress].filter((failures) => isLocked(failures, now.getTime()));
  const ends = locks.map(({ lockedUntil }) => lockedUntil ?? 0);
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

/** Failures of an address are counted beside those of names; no login can look like this. */
function keyOf(address: string): string {
  return `address ${address}`;
}

function actorOf(account: Account | undefined) {
  return account ? callerOf(account) : STRANGER;
}

/** People type their passwords where the name belongs, so a name without an account is not written down. */
function subjectOf(login: string, account: Account | undefined): string {
  return account ? `account ${account.id}` : `login ${sha256Hex(login).slice(0, 12)}`;
}
