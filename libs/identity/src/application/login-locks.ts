import { Injectable } from '@nestjs/common';
import { Clock, type DomainError, localTimeOf } from '@app/kernel';
import { sha256Hex, type Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import {
  afterFailure,
  type Failures,
  isLocked,
  LockoutLimits,
  minutesLeft,
  MOST_FAILURES,
  NO_FAILURES,
} from '../domain/lockout';
import { LoginFailures } from '../persistence/login-failures';
import { AuditTrail, STRANGER } from './audit-trail';
import { callerOf } from './find-caller';

/** A try to sign in: the name as it is compared, the account that bears it, where it comes from. */
export interface LoginTry {
  readonly login: string;
  readonly meant: Account | undefined;
  readonly address: string | null;
}

/** Counts failures of names and addresses, and writes down what is refused. Alike for names with and without an account. */
@Injectable()
export class LoginLocks {
  constructor(
    private readonly failures: LoginFailures,
    private readonly limits: LockoutLimits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The refusal while name or address is locked. */
  async refusal(tx: Tx, { login, address }: Pick<LoginTry, 'login' | 'address'>): Promise<DomainError | null> {
    const now = this.clock.now();
    const until = lockOf(await this.failuresOf(tx, login, address), now);
    return (
      until && identityError.login_locked({ minutes: minutesLeft(until, now), until: localTimeOf(until), address })
    );
  }

  /** Forgets the failures of a name; those of an address stay, or one good account would clear the way for guessing. */
  async forget(tx: Tx, login: string): Promise<void> {
    await this.failures.keep(tx, login, NO_FAILURES, this.clock.now().getTime());
  }

  /**
   * Lifts the lock of a name, of the address its last failure came from, which the same tries have locked, and of another
   * address if one is given. Somebody answerable has asked for it.
   */
  async lift(tx: Tx, login: string, address: string | null): Promise<void> {
    await this.failures.forgetAddressOf(tx, login);
    await this.forget(tx, login);
    if (address !== null) await this.forget(tx, keyOf(address));
  }

  /** A wrong name, password or code: counted, and locked when it was one too many. */
  async failed(tx: Tx, from: LoginTry, refusal: DomainError): Promise<DomainError> {
    const { login, address, meant } = from;
    const now = this.clock.now();
    const before = await this.failuresOf(tx, login, address);
    const ofName = afterFailure(before.ofName, now.getTime(), MOST_FAILURES);
    const ofAddress = afterFailure(before.ofAddress, now.getTime(), this.limits.failuresOfAddress);
    await this.failures.keep(tx, login, ofName, now.getTime(), address === null ? null : keyOf(address));
    if (address !== null) await this.failures.keep(tx, keyOf(address), ofAddress, now.getTime());
    await this.refuse(tx, from, refusal);
    const until = lockOf({ ofName, ofAddress: address === null ? NO_FAILURES : ofAddress }, now);
    if (until !== null) {
      const subject = isLocked(ofName, now.getTime()) ? subjectOf(from) : `address ${address}`;
      const detail = { until: until.toISOString() };
      await this.audit.record(tx, actorOf(meant), { action: 'login.lock', subject, detail, address });
    }
    return refusal;
  }

  /** Writes a refusal down and hands it back, so that the transaction which keeps it can end before it is thrown. */
  async refuse(tx: Tx, from: LoginTry, refusal: DomainError): Promise<DomainError> {
    const said = { subject: subjectOf(from), detail: { reason: refusal.code }, address: from.address };
    await this.audit.record(tx, actorOf(from.meant), { action: 'session.open', outcome: 'refused', ...said });
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
function subjectOf({ login, meant }: LoginTry): string {
  return meant ? `account ${meant.id}` : `login ${sha256Hex(login).slice(0, 12)}`;
}
