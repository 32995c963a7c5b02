import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import { administrators, isAdministrator } from '../domain/roles';
import type { Accounts } from '../persistence/accounts';

/** The three administrators exclude each other, for persons as for accounts; a person is known here by the name. */
export async function refuseSecondAdministration(
  accounts: Accounts,
  tx: Tx,
  { officeId, name, role }: Pick<Account, 'officeId' | 'name' | 'role'>,
): Promise<void> {
  if (!isAdministrator(role)) return;
  const others = administrators.filter((one) => one !== role);
  if (await accounts.isEnabled(tx, officeId, others, name)) throw identityError.administrators_exclude({ name });
}
