import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { sessionSaid } from '../domain/audit-words';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { callerOf } from './find-caller';
import { OpenSession } from './open-session';

@Injectable()
export class LogOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly keeper: OpenSession,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Ends the session a refresh token belongs to, of whichever generation; nothing happens with any other text. */
  async byRefreshToken(token: string, address: string | null): Promise<void> {
    const [id = ''] = token.split('.');
    if (!/^[0-9a-f-]{36}$/.test(id)) return;
    await this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.hold(tx, id);
      if (session?.endedAt !== null || this.keeper.presented(token, session) === 'unknown') return;
      const account = await this.accounts.byId(tx, session.accountId);
      if (!account) return;
      await this.sessions.change(tx, id, { endedAt: this.clock.now() });
      await this.audit.record(tx, callerOf(account), { action: 'session.end', ...sessionSaid(session), address });
    });
  }
}
