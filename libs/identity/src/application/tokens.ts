import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { sha256Hex } from '@app/platform';
import type { Account } from '../domain/account';
import { accessEnd, type StoredSession } from '../domain/session';

/** What an access token says; everything else is looked up, so that it is never out of date. */
export interface Claims {
  /** The account's id as text. */
  readonly sub: string;
  /** The office's id. */
  readonly office: number;
  /** The session's id. */
  readonly sid: string;
  /** The account's `passwordMark` when it was issued. */
  readonly pwd: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

@Injectable()
export class Tokens {
  constructor(private readonly jwt: JwtService) {}

  /** Good for fifteen minutes from `now`, or until session, account or password are others. */
  async issue(
    account: Pick<Account, 'id' | 'officeId' | 'passwordMark'>,
    session: Pick<StoredSession, 'id' | 'startedAt'>,
    now: Date,
  ): Promise<{ token: string; expiresAt: Date }> {
    const { id, officeId: office, passwordMark: pwd } = account;
    const exp = Math.floor(accessEnd(session, now).getTime() / 1000);
    const claims: Claims = {
      sub: String(id),
      office,
      sid: session.id,
      pwd,
      iat: Math.floor(now.getTime() / 1000),
      exp,
    };
    return { token: await this.jwt.signAsync({ ...claims }), expiresAt: new Date(exp * 1000) };
  }

  /**
   * The refresh token of a session's generation: its id, and what only the holder of the key can derive from it. Derived
   * and not random, so that two renewals at the same moment are answered with the same token.
   */
  refreshToken(sessionId: string, generation: number): string {
    const signed = this.jwt.sign({ refreshes: sessionId, generation }, { noTimestamp: true });
    return `${sessionId}.${sha256Hex(signed)}`;
  }
}
