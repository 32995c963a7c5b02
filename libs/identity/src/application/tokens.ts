import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Account } from '../domain/account';

const LIFETIME_S = 8 * 3600;

/** What a token says; everything else is looked up, so that it is never out of date. */
export interface Claims {
  /** The account's id as text. */
  readonly sub: string;
  /** The office's id. */
  readonly office: number;
  /** The account's `passwordMark` when it was issued. */
  readonly pwd: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

@Injectable()
export class Tokens {
  constructor(private readonly jwt: JwtService) {}

  /** Good for eight hours from `now`, or until the password is another one. */
  async issue(
    account: Pick<Account, 'id' | 'officeId' | 'passwordMark'>,
    now: Date,
  ): Promise<{ token: string; expiresAt: Date }> {
    const iat = Math.floor(now.getTime() / 1000);
    const { id, officeId: office, passwordMark: pwd } = account;
    const claims: Claims = { sub: String(id), office, pwd, iat, exp: iat + LIFETIME_S };
    return { token: await this.jwt.signAsync({ ...claims }), expiresAt: new Date(claims.exp * 1000) };
  }
}
