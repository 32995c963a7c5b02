import { Injectable } from '@nestjs/common';
import { type Caller, Clock, type DomainError, invalidInput } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { identityError } from '../domain/errors';
import { REMEMBERED_PASSWORDS } from '../domain/password-policy';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { AuditTrail } from './audit-trail';
import { OpenSession, type Session } from './open-session';
import { chosenPasswordProblem } from './password-policy';
import { Passwords } from './passwords';

/** By the owner, who knows the one there is. Runs its own units of work, since hashing takes long. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly keeper: OpenSession,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends every other session of the account and renews this one, whose tokens the old password had signed. Refuses with
   * `password_wrong`, `password_reused` or `invalid_input`.
   */
  async change(
    caller: Caller,
    sessionId: string,
    { current, wanted }: { readonly current: string; readonly wanted: string },
    address: string | null,
  ): Promise<Session> {
    const problem = chosenPasswordProblem(wanted);
    if (problem) throw invalidInput([{ field: 'newPassword', ...problem }]);
    const { accountId } = caller;
    const hashes = await this.unitOfWork.read((tx) =>
      this.accounts.passwordHashes(tx, accountId, REMEMBERED_PASSWORDS),
    );
    const [hash] = hashes;
    const refusal = !(await this.passwords.verify(current, hash))
      ? identityError.password_wrong()
      : (await this.isAmong(hashes, wanted))
        ? identityError.password_reused({ count: REMEMBERED_PASSWORDS })
        : undefined;
    const renewed = refusal ? undefined : await this.passwords.hash(wanted);
    const settled = await this.unitOfWork.run((tx) =>
      renewed === undefined
        ? this.refuse(tx, caller, address, refusal)
        : this.settle(tx, caller, sessionId, { before: hash, renewed }, address),
    );
    if ('kind' in settled) throw settled;
    return settled;
  }

  private async isAmong(hashes: readonly string[], password: string): Promise<boolean> {
    for (const hash of hashes) if (await this.passwords.verify(password, hash)) return true;
    return false;
  }

  private async refuse(
    tx: Tx,
    caller: Caller,
    address: string | null,
    refusal = identityError.password_wrong(),
  ): Promise<DomainError> {
    const detail = { reason: refusal.code };
    await this.audit.record(tx, caller, { action: 'password.change', outcome: 'refused', detail, address });
    return refusal;
  }

  private async settle(
    tx: Tx,
    caller: Caller,
    sessionId: string,
    { before, renewed }: { readonly before: string | undefined; readonly renewed: string },
    address: string | null,
  ): Promise<Session | DomainError> {
    const { accountId } = caller;
    const session = await this.sessions.hold(tx, sessionId);
    const [stands] = await this.accounts.passwordHashes(tx, accountId, 1);
    // Changed by somebody else while this one was hashing.
    if (!session || stands !== before) return this.refuse(tx, caller, address);
    const now = this.clock.now();
    const account = await this.accounts.changePassword(tx, accountId, renewed, now, now);
    const ended = await this.sessions.endOf(tx, accountId, now, sessionId);
    const said = { subject: `account ${accountId}`, detail: { otherSessionsEnded: ended }, address };
    await this.audit.record(tx, caller, { action: 'password.change', ...said });
    return this.keeper.renew(tx, account, session);
  }
}
