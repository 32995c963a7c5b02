import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { Account } from '../domain/account';
import { isOpen, type Pending, type StoredSession } from '../domain/session';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import type { Claims } from './tokens';

/** Who asks, by which session, and what is left to do before that session is good for anything else. */
export interface SignedIn {
  readonly caller: Caller;
  readonly sessionId: string;
  readonly pending: Pending | null;
}

interface Found {
  readonly accounts: ReadonlyMap<number, Account>;
  readonly sessions: ReadonlyMap<string, StoredSession>;
}

/** Who is behind a token now. */
@Injectable()
export class FindCaller {
  /** The look-up under way, and the one that begins after it. */
  private running: Promise<unknown> = Promise.resolve();
  private next?: { readonly ids: Map<string, number>; readonly found: Promise<Found> };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** `claims` is what a token with a valid signature says; undefined when it has expired, its session is over, the password is another one since, or its account is gone or disabled. */
  async find(claims: Partial<Claims>): Promise<SignedIn | undefined> {
    const now = this.clock.now();
    if (!hasClaims(claims) || now.getTime() >= claims.exp * 1000) return undefined;
    const { account, session } = await this.lookUp(Number(claims.sub), claims.sid);
    if (session?.accountId !== account?.id || !session || !isOpen(session, now)) return undefined;
    if (!account || account.disabledAt !== null || account.officeId !== claims.office) return undefined;
    if (account.passwordMark !== claims.pwd) return undefined;
    return { caller: callerOf(account), sessionId: session.id, pending: session.pending };
  }

  /**
   * Every request asks, so those that come while one look-up is under way share the next: a transaction for each would
   * cost more than the request itself. None is answered with what was read before it came.
   */
  private async lookUp(id: number, sid: string) {
    this.next ??= this.begin();
    this.next.ids.set(sid, id);
    const { accounts, sessions } = await this.next.found;
    return { account: accounts.get(id), session: sessions.get(sid) };
  }

  private begin(): NonNullable<FindCaller['next']> {
    const ids = new Map<string, number>();
    const found = this.running.then(() => {
      delete this.next;
      return this.unitOfWork.read(async (tx) => ({
        accounts: await this.accounts.byIds(tx, [...new Set(ids.values())]),
        sessions: await this.sessions.byIds(tx, [...ids.keys()]),
      }));
    });
    this.running = found.catch(() => undefined);
    return { ids, found };
  }
}

export function callerOf({ id, officeId, unitId, role, name }: Account): Caller {
  return { accountId: id, officeId, unitId, role, name };
}

function hasClaims(claims: Partial<Claims>): claims is Claims {
  const { sub, office, sid, pwd, exp } = claims;
  return (
    typeof sub === 'string' &&
    /^[1-9]\d{0,15}$/.test(sub) &&
    typeof office === 'number' &&
    typeof sid === 'string' &&
    typeof pwd === 'string' &&
    typeof exp === 'number'
  );
}
