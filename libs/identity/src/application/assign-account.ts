import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import { isAdministrator, type Role } from '../domain/roles';
import { Accounts } from '../persistence/accounts';
import { type AuditActor, AuditTrail } from './audit-trail';

/** Another role, or another unit for a liaison. */
@Injectable()
export class AssignAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes effect with the account's next request. Administrators are made and stay what they are: by way of other roles one
   * account could otherwise become one after the other of the three that exclude each other.
   */
  async assign(
    tx: Tx,
    by: AuditActor & { readonly officeId: number },
    accountId: number,
    { role, unitId }: { readonly role: Role; readonly unitId: number | null },
    address?: string,
  ): Promise<Account> {
    const account = await this.accounts.byId(tx, accountId);
    if (account?.officeId !== by.officeId) throw identityError.account_not_found({ account: accountId });
    if (account.id === by.accountId) throw identityError.own_account();
    if (isAdministrator(account.role) || isAdministrator(role)) throw identityError.administrator_fixed();
    if (role === 'liaison' && unitId === null) throw identityError.unit_needed();
    if (role !== 'liaison' && unitId !== null) throw identityError.unit_not_allowed();
    if (unitId !== null) await this.directory.requireUnits(tx, by.officeId, [unitId], this.clock.today());
    if (account.role === role && account.unitId === unitId) return account;
    const changed = await this.accounts.change(tx, accountId, { role, unitId });
    const detail = { from: { role: account.role, unitId: account.unitId }, to: { role, unitId } };
    await this.audit.record(tx, by, { action: 'account.assign', subject: `account ${accountId}`, detail, address });
    return changed;
  }
}
