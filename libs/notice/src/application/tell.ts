import { Injectable } from '@nestjs/common';
import { type Account, FindAccounts } from '@app/identity';
import type { Tx } from '@app/platform';
import { hears } from '../domain/audience';
import type { Asked, Happening } from '../domain/happening';
import { Notices } from '../persistence/notices';
import { Preferences } from '../persistence/preferences';

/** Who else hears of what happens, in the same transaction: webhooks. */
export abstract class Listener {
  /** Answers with those of the happenings it took up. */
  abstract hear(tx: Tx, officeId: number, happenings: readonly Happening[]): Promise<ReadonlySet<string>>;
}

/** Tells accounts of what happened. Doing it again does nothing: what happened is known by its id. */
@Injectable()
export class Tell {
  constructor(
    private readonly notices: Notices,
    private readonly preferences: Preferences,
    private readonly accounts: FindAccounts,
    private readonly listener: Listener,
  ) {}

  /** Of one office, at most some hundred; answers how many notices that made. */
  async tell(tx: Tx, officeId: number, happenings: readonly Happening[]): Promise<number> {
    const known = await this.notices.known(
      tx,
      happenings.map(({ id }) => id),
    );
    const fresh = happenings.filter(
      ({ id }, i) => !known.has(id) && happenings.findIndex((each) => each.id === id) === i,
    );
    if (fresh.length === 0) return 0;
    const accounts = await this.accounts.enabled(tx, officeId);
    const wishes = await this.preferences.ofAll(
      tx,
      accounts.map(({ id }) => id),
    );
    const told = fresh.flatMap((each) =>
      accounts
        .filter((account) => concerns(each, account) && !wishes.get(account.id)?.muted.includes(each.kind))
        .map((account) => ({ accountId: account.id, id: each.id, kind: each.kind, at: each.at })),
    );
    const heard = await this.listener.hear(tx, officeId, fresh);
    const someone = new Set(told.map(({ id }) => id));
    await this.notices.add(
      tx,
      fresh.filter(({ id }) => someone.has(id) || heard.has(id)),
      told,
    );
    for (const { at, answers = [] } of fresh) await this.settle(tx, accounts, answers, at);
    return told.length;
  }

  /** What was asked for is done: its notices ask for nothing any more, and count as read. */
  private async settle(tx: Tx, accounts: readonly Account[], answers: readonly Asked[], at: Date): Promise<void> {
    const asked = accounts.filter(({ role, unitId: own }) =>
      answers.some(({ kind, unitId }) => hears(kind, unitId, role, own)),
    );
    const ids = answers.map(({ id }) => id);
    for (const { id } of asked) await this.notices.markTheseRead(tx, id, ids, at);
  }
}

/** Nobody is told of what they did themselves. */
function concerns({ kind, unitId, actorId }: Happening, { id, role, unitId: own }: Account): boolean {
  return id !== actorId && hears(kind, unitId, role, own);
}
