import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { sha256Hex, type Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { sessionSaid } from '../domain/audit-words';
import { type Pending, type Presented, presented, sessionEnd, type StoredSession } from '../domain/session';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { callerOf } from './find-caller';
import { Tokens } from './tokens';
import { WhatIsPending } from './what-is-pending';

/** What somebody who is signed in holds. */
export interface Session {
  readonly id: string;
  /** For the Authorization header, and as a cookie for pages. */
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** For a cookie no script can read; good for one renewal. */
  readonly refreshToken: string;
  /** When it is over unless it is renewed. */
  readonly endsAt: Date;
  readonly caller: Caller;
  /** What its holder signs in with. */
  readonly login: string;
  readonly pending: Pending | null;
}

/** Where a request comes from. */
export interface Origin {
  /** Null: from this machine itself. */
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly client?: string | undefined;
}

/** Sessions that ended so long ago are forgotten; the audit log keeps the memory. */
const KEPT_MS = 30 * 24 * 3_600_000;

@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly pending: WhatIsPending,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** For an account that has just shown who it is. */
  async open(tx: Tx, account: Account, { address, client = '' }: Origin): Promise<Session> {
    const now = this.clock.now();
    const { id: accountId, officeId } = account;
    const id = randomUUID();
    const session: StoredSession = {
      id,
      accountId,
      officeId,
      generation: 0,
      refreshDigest: sha256Hex(this.tokens.refreshToken(id, 0)),
      startedAt: now,
      renewedAt: now,
      endedAt: null,
      pending: await this.pending.of(tx, account, now),
      address,
      client: client.slice(0, 200),
    };
    await this.sessions.sweep(tx, accountId, new Date(now.getTime() - KEPT_MS));
    await this.sessions.add(tx, session);
    await this.audit.record(tx, callerOf(account), { action: 'session.open', ...sessionSaid(session), address });
    return this.handOut(account, session);
  }

  /** Uses up the refresh token there was. */
  async renew(tx: Tx, account: Account, session: StoredSession): Promise<Session> {
    const now = this.clock.now();
    const generation = session.generation + 1;
    const refreshDigest = sha256Hex(this.tokens.refreshToken(session.id, generation));
    const renewed = { generation, refreshDigest, renewedAt: now, pending: await this.pending.of(tx, account, now) };
    await this.sessions.change(tx, session.id, renewed);
    return this.handOut(account, { ...session, ...renewed });
  }

  presented(token: string, session: StoredSession): Presented {
    const tokenOf = (generation: number) => this.tokens.refreshToken(session.id, generation);
    return presented(token, session, tokenOf, this.clock.now());
  }

  /** What the holder of a session is given, now that it stands like this. */
  async handOut(account: Account, session: StoredSession): Promise<Session> {
    const { id, generation, pending } = session;
    const { token, expiresAt } = await this.tokens.issue(account, session, this.clock.now());
    const refreshToken = this.tokens.refreshToken(id, generation);
    const endsAt = sessionEnd(session);
    const { login } = account;
    return { id, accessToken: token, expiresAt, refreshToken, endsAt, caller: callerOf(account), login, pending };
  }
}
