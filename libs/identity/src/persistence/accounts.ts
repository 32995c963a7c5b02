import { Injectable } from '@nestjs/common';
import {
  findRows,
  forUpdate,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import { In, IsNull } from 'typeorm';
import type { Account } from '../domain/account';
import { isRole, type Role } from '../domain/roles';
import { AccountRow, accountSeal } from './account-row';
import { PasswordHistoryRow } from './password-history-row';

/** Which accounts are wanted; each condition narrows. */
export interface AccountFilter {
  readonly role?: string | undefined;
  readonly unitId?: number | undefined;
  readonly enabled?: boolean | undefined;
  /** Part of a login or a name. */
  readonly text?: string | undefined;
  readonly order?: MomentsAsked['order'];
}

/** More accounts than an office has bear no common letters; a statement holds that many values. */
const MOST_NAMED = 1_000;

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

  /** In the order in which they were added, the first ones first unless asked otherwise, behind a place. */
  async page(
    tx: Tx,
    officeId: number,
    filter: AccountFilter,
    after: number | undefined,
    limit: number,
  ): Promise<Account[]> {
    const { role, unitId, enabled, text, order } = filter;
    const query = new ListQuery(['id'], { descending: order === 'newest' }).where('office_id = ?', officeId);
    if (enabled !== undefined) query.where(`disabled_at IS ${enabled ? '' : 'NOT '}NULL`);
    const [rest, values] = query
      .whereGiven('role = ?', role)
      .whereGiven('unit_id = ?', unitId)
      .whereHolds(['login', 'name'], text)
      .behind(after === undefined ? undefined : [after])
      .page(limit);
    return (await readRows(tx, AccountRow, rest, values)).map(account);
  }

  /** Ids of those whose name holds a text; they are found among the office's own. */
  async idsNamed(tx: Tx, officeId: number, text: string): Promise<number[]> {
    const query = new ListQuery(['id']).where('office_id = ?', officeId).whereHolds(['name'], text);
    const [rest, values] = query.page(MOST_NAMED);
    return (await readRows(tx, AccountRow, rest, values, ['id'])).map(({ id }) => id);
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

  /** Keeps what it had before among the passwords that are not taken again; `setAt` null: not chosen by its owner. */
  async changePassword(tx: Tx, id: number, passwordHash: string, setAt: Date | null, now: Date): Promise<Account> {
    const before = await this.passwordHash(tx, id);
    await managerOf(tx).insert(PasswordHistoryRow, { accountId: id, passwordHash: before, setAt: now });
    return this.change(tx, id, { passwordHash, passwordSetAt: setAt });
  }

  /** The hashes of the passwords it has and had, the newest first. */
  async passwordHashes(tx: Tx, id: number, count: number): Promise<string[]> {
    const order = { setAt: 'DESC', id: 'DESC' } as const;
    const before = await managerOf(tx).find(PasswordHistoryRow, { where: { accountId: id }, order, take: count - 1 });
    return [await this.passwordHash(tx, id), ...before.map(({ passwordHash }) => passwordHash)];
  }

  /** Writes the seal anew. */
  async change(
    tx: Tx,
    id: number,
    to: Partial<Pick<AccountRow, 'disabledAt' | 'role' | 'unitId' | 'passwordHash' | 'passwordSetAt'>>,
  ): Promise<Account> {
    const manager = managerOf(tx);
    const row = await manager.findOneOrFail(AccountRow, { where: { id }, ...forUpdate(tx) });
    Object.assign(row, to);
    await manager.update(AccountRow, { id }, { ...to, seal: accountSeal(row) });
    return account(row);
  }

  private async passwordHash(tx: Tx, id: number): Promise<string> {
    return (await managerOf(tx).findOneByOrFail(AccountRow, { id })).passwordHash;
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
  passwordSetAt,
}: AccountRow): Account {
  if (!isRole(role)) throw new Error(`account ${id} has the unknown role ${role}`);
  const passwordMark = sha256Hex(passwordHash).slice(0, 16);
  return { id, officeId, login, role, unitId, name, createdAt, disabledAt, passwordSetAt, passwordMark };
}
