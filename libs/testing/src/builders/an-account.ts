import { CreateAccount, generatePassword, type NewAccount, type Role } from '@app/identity';
import type { Caller, Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { FixedClock } from '../fixed-clock';
import { construct } from './construct';

export interface AccountWanted extends Omit<NewAccount, 'login' | 'name' | 'role'> {
  readonly role?: Role;
  /** The role's name unless said otherwise. */
  readonly login?: string;
  readonly name?: string;
}

export interface AccountBuilt {
  readonly caller: Caller;
  readonly login: string;
  readonly password: string;
}

/** An account with a password of its own, an editor's unless said otherwise, and the caller it will be. */
export async function anAccount(tx: Tx, wanted: AccountWanted, clock: Clock = new FixedClock()): Promise<AccountBuilt> {
  const { role = 'editor', login = role, name = login, password = generatePassword(), ...more } = wanted;
  const { account } = await construct(CreateAccount, [clock]).create(tx, { ...more, role, login, name, password });
  const { id, officeId, unitId } = account;
  return { caller: { accountId: id, officeId, unitId, role, name }, login, password };
}
