import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { Account } from '../domain/account';
import { Accounts } from '../persistence/accounts';
import type { Claims } from './tokens';

/** Who is behind a token now. */
@Injectable()
export class FindCaller {
  /** The look-up under way, and the one that begins after it. */
  private running: Promise<unknown> = Promise.resolve();
  private next?: { readonly ids: Set<number>; readonly found: Promise<ReadonlyMap<number, Account>> };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** `claims` is what a token with a valid signature says; undefined when it has expired, the password is another one since, or its account is gone or disabled. */
  async find(claims: Partial<Claims>): Promise<Caller | undefined> {
    if (!hasClaims(claims) || this.clock.now().getTime() >= claims.exp * 1000) return undefined;
    const account = await this.lookUp(Number(claims.sub));
    if (!account || account.disabledAt !== null || account.officeId !== claims.office) return undefined;
    if (account.passwordMark !== claims.pwd) return undefined;
    return callerOf(account);
  }

  /**
   * Every request asks, so those that come while one look-up is under way share the next: a transaction for each would
   * cost more than the request itself. None is answered with what was read before it came.
   */
  private async lookUp(id: number): Promise<Account | undefined> {
    this.next ??= this.begin();
    this.next.ids.add(id);
    return (await this.next.found).get(id);
  }

  private begin(): NonNullable<FindCaller['next']> {
    const ids = new Set<number>();
    const found = this.running.then(() => {
      delete this.next;
      return this.unitOfWork.read((tx) => this.accounts.byIds(tx, [...ids]));
    });
    this.running = found.catch(() => undefined);
    return { ids, found };
  }
}

export function callerOf({ id, officeId, unitId, role, name }: Account): Caller {
  return { accountId: id, officeId, unitId, role, name };
}

function hasClaims(claims: Partial<Claims>): claims is Claims {
  const { sub, office, pwd, exp } = claims;
  return (
    typeof sub === 'string' &&
    /^[1-9]\d{0,15}$/.test(sub) &&
    typeof office === 'number' &&
    typeof pwd === 'string' &&
    typeof exp === 'number'
  );
}
