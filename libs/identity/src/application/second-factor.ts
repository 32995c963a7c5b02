import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Account } from '../domain/account';
import { Totps } from '../persistence/totps';
import { AuditTrail } from './audit-trail';
import { callerOf } from './find-caller';
import { TotpLocker } from './totp-locker';

const ISSUER = '政务信息台账';
/** Clocks of telephones are a little off. */
const TOLERANCE_S = 30;
const RECOVERY_CODES = 10;

/** Codes of an authenticator (RFC 6238: six digits, thirty seconds, SHA-1), and codes for whoever lost it. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly totps: Totps,
    private readonly locker: TotpLocker,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `none`: the account has no second factor. A code is taken once; so is a recovery code. */
  async check(tx: Tx, account: Account, code: string | null): Promise<'none' | 'needed' | 'right' | 'wrong'> {
    const stored = await this.totps.of(tx, account.id);
    if (!stored?.confirmedAt) return 'none';
    const given = code?.replace(/[\s-]/g, '').toLowerCase() ?? '';
    if (given === '') return 'needed';
    const totp = this.locker.sealed(stored);
    const step = this.stepOf(this.locker.open(totp), given, totp.lastStep);
    if (step !== undefined) {
      await this.totps.keep(tx, { ...totp, lastStep: step });
      return 'right';
    }
    const digest = this.locker.digest(account.id, given);
    if (!totp.recovery.includes(digest)) return 'wrong';
    const recovery = totp.recovery.filter((one) => one !== digest);
    await this.totps.keep(tx, { ...totp, recovery });
    await this.audit.record(tx, callerOf(account), { action: 'totp.recover', detail: { left: recovery.length } });
    return 'right';
  }

  /** A new secret, which counts for nothing until `confirm`. */
  async enrol(tx: Tx, account: Pick<Account, 'id' | 'login'>): Promise<{ secret: string; uri: string } | undefined> {
    if ((await this.totps.of(tx, account.id))?.confirmedAt) return undefined;
    const secret = generateSecret();
    const sealed = this.locker.seal(account.id, secret);
    await this.totps.keep(tx, { accountId: account.id, secret: sealed, confirmedAt: null, lastStep: 0, recovery: [] });
    return { secret, uri: generateURI({ issuer: ISSUER, label: account.login, secret }) };
  }

  /** Answers with the recovery codes, which are stored nowhere in the clear; undefined when the code is not the secret's. */
  async confirm(tx: Tx, accountId: number, code: string): Promise<readonly string[] | undefined> {
    const stored = await this.totps.of(tx, accountId);
    if (stored?.confirmedAt !== null) return undefined;
    const totp = this.locker.sealed(stored);
    const step = this.stepOf(this.locker.open(totp), code, 0);
    if (step === undefined) return undefined;
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    const recovery = codes.map((one) => this.locker.digest(accountId, one.replace('-', '')));
    await this.totps.keep(tx, { ...totp, confirmedAt: this.clock.now(), lastStep: step, recovery });
    return codes;
  }

  /** The thirty seconds the code belongs to; undefined for a wrong one, and for one not after `after`. */
  private stepOf(secret: string, code: string, after: number): number | undefined {
    if (!/^\d{6}$/.test(code)) return undefined;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_S });
    if (!result.valid || !('timeStep' in result)) return undefined;
    return result.timeStep > after ? result.timeStep : undefined;
  }
}

/** No 0 o 1 l i, which are misread on paper; about 49 bits. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

function recoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => READABLE[randomInt(READABLE.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
