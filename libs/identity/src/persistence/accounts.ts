import { Injectable } from '@nestjs/common';
import { findRows, forUpdate, managerOf, sha256Hex, type Tx } from '@app/platform';
import { In, IsNull } from 'typeorm';
import type { Account } from '../domain/account';
import { isRole, type Role } from '../domain/roles';
import { AccountRow, accountSeal } from './account-row';

@Injectable()
export class Accounts {
  async byId(tx: Tx, id: number): Promise<Account | undefined> {
    const row = await managerOf(tx).findOneBy(AccountRow, { id });
    return row ? account(row) : undefined;
  }

  async byIds(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Account>> {
    const rows = await findRows(tx, AccountRow, { id: ids }, 'id');
    return new Map(rows.map((row) => [row.id, account(row)]));
  }

  /** With the password's hash, which leaves this room only to be verified. */
  async byLogin(tx: Tx, login: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const row = await managerOf(tx).findOneBy(AccountRow, { login });
    return row ? { account: account(row), passwordHash: row.passwordHash } : undefined;
  }

  /** In order of id. */
  async ofOffice(tx: Tx, officeId: number): Promise<Account[]> {
    return (await managerOf(tx).find(AccountRow, { where: { officeId }, order: { id: 'ASC' } })).map(account);
  }

  /** A transaction that may write holds them, so that two cannot each disable the other's last one. */
  async countEnabled(tx: Tx, officeId: number, role: Role): Promise<number> {
    const where = { officeId, role, disabledAt: IsNull() };
    return (await managerOf(tx).find(AccountRow, { where, select: { id: true }, ...forUpdate(tx) })).length;
  }

  /** Whether an enabled account of one of the roles bears the name. */
  async isEnabled(tx: Tx, officeId: number, roles: readonly Role[], name: string): Promise<boolean> {
    const where = { officeId, role: In([...roles]), name, disabledAt: IsNull() };
    return (await managerOf(tx).find(AccountRow, { where, select: { id: true }, ...forUpdate(tx) })).length > 0;
  }

  async add(tx: Tx, added: Omit<Account, 'id' | 'passwordMark'>, passwordHash: string): Promise<Account> {
    const manager = managerOf(tx);
    const row = manager.create(AccountRow, { ...added, passwordHash, seal: '' });
    await manager.insert(AccountRow, row);
    await manager.update(AccountRow, { id: row.id }, { seal: accountSeal(row) });
    return account(row);
  }

  async changePassword(tx: Tx, id: number, passwordHash: string): Promise<void> {
    const manager = managerOf(tx);
    const row = await manager.findOneOrFail(AccountRow, { where: { id }, ...forUpdate(tx) });
    row.passwordHash = passwordHash;
    await manager.update(AccountRow, { id }, { passwordHash, seal: accountSeal(row) });
  }

  async disable(tx: Tx, id: number, at: Date): Promise<void> {
    const manager = managerOf(tx);
    const row = await manager.findOneByOrFail(AccountRow, { id });
    row.disabledAt = at;
    await manager.update(AccountRow, { id }, { disabledAt: at, seal: accountSeal(row) });
  }
}

function account({
  id,
  officeId,
  login,
  passwordHash,
  role,
  unitId,
  name,
  createdAt,
  disabledAt,
}: AccountRow): Account {
  if (!isRole(role)) throw new Error(`account ${id} has the unknown role ${role}`);
  const passwordMark = sha256Hex(passwordHash).slice(0, 16);
  return { id, officeId, login, role, unitId, name, createdAt, disabledAt, passwordMark };
}
