import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { Accounts } from '../persistence/accounts';
import type { Claims } from './tokens';

/** Who is behind a token now. */
@Injectable()
export class FindCaller {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** `claims` is what a token with a valid signature says; undefined when it has expired or its account is gone or disabled. */
  async find(tx: Tx, claims: Partial<Claims>): Promise<Caller | undefined> {
    if (!hasClaims(claims) || this.clock.now().getTime() >= claims.exp * 1000) return undefined;
    const account = await this.accounts.byId(tx, Number(claims.sub));
    if (!account || account.disabledAt !== null || account.officeId !== claims.office) return undefined;
    return callerOf(account);
  }
}

export function callerOf({ id, officeId, unitId, role, name }: Account): Caller {
  return { accountId: id, officeId, unitId, role, name };
}

function hasClaims(claims: Partial<Claims>): claims is Claims {
  const { sub, office, exp } = claims;
  return (
    typeof sub === 'string' && /^[1-9]\d{0,15}$/.test(sub) && typeof office === 'number' && typeof exp === 'number'
  );
}
