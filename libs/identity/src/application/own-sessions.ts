import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { sessionSaid } from '../domain/audit-words';
import { identityError } from '../domain/errors';
import { isAlive, type StoredSession } from '../domain/session';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';

/** Where somebody is signed in, and how that ends. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those that are alive, the newest first; at most two hundred. */
  async list(tx: Tx, caller: Caller): Promise<StoredSession[]> {
    const now = this.clock.now();
    return (await this.sessions.notEnded(tx, caller.accountId)).filter((session) => isAlive(session, now));
  }

  /** Takes effect with the next request. Somebody else's is answered like one that does not exist; again it does nothing. */
  async end(tx: Tx, caller: Caller, id: string, address: string | null): Promise<void> {
    const session = await this.sessions.hold(tx, id);
    if (session?.accountId !== caller.accountId) throw identityError.session_not_found();
    if (session.endedAt !== null) return;
    await this.sessions.change(tx, id, { endedAt: this.clock.now() });
    await this.audit.record(tx, caller, { action: 'session.end', ...sessionSaid(session), address });
  }
}
