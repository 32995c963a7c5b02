import { Injectable } from '@nestjs/common';
import { Clock, type DomainError } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { sessionSaid } from '../domain/audit-words';
import { identityError } from '../domain/errors';
import { isAlive } from '../domain/session';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { callerOf } from './find-caller';
import { OpenSession, type Session } from './open-session';

/** Runs its own unit of work: that a token was used twice must be remembered although the caller is refused. */
@Injectable()
export class RenewSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly keeper: OpenSession,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The refresh token is used up. Refuses with `not_signed_in`; one that was used before ends the session for everybody. */
  async renew(token: string, address: string | null): Promise<Session> {
    const [id = ''] = token.split('.');
    if (!/^[0-9a-f-]{36}$/.test(id)) throw identityError.not_signed_in();
    const settled = await this.unitOfWork.run((tx) => this.settle(tx, id, token, address));
    if ('kind' in settled) throw settled;
    return settled;
  }

  private async settle(tx: Tx, id: string, token: string, address: string | null): Promise<Session | DomainError> {
    const refusal = identityError.not_signed_in();
    const now = this.clock.now();
    const session = await this.sessions.hold(tx, id);
    if (!session) return refusal;
    const account = await this.accounts.byId(tx, session.accountId);
    if (!account) return refusal;
    const said = { ...sessionSaid(session), address };
    const actor = callerOf(account);
    const refuse = async (reason: string) => {
      const detail = { ...said.detail, reason };
      await this.audit.record(tx, actor, { action: 'session.renew', outcome: 'refused', ...said, detail });
      return refusal;
    };
    const what = this.keeper.presented(token, session);
    if (what === 'unknown') return refuse('unknown');
    if (what === 'reused') {
      if (session.endedAt === null) await this.sessions.change(tx, id, { endedAt: now });
      await this.audit.record(tx, actor, { action: 'session.reuse', ...said });
      return refusal;
    }
    if (account.disabledAt !== null) return refuse('disabled');
    if (!isAlive(session, now)) return refuse(session.endedAt ? 'ended' : 'expired');
    if (what === 'parallel') return this.keeper.handOut(account, session);
    await this.audit.record(tx, actor, { action: 'session.renew', ...said });
    return this.keeper.renew(tx, account, session);
  }
}
