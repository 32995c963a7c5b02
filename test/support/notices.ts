import { setTimeout as sleep } from 'node:timers/promises';
import { FollowHappenings } from '@app/notice';
import { record } from './standings';
import type { Answer, TestApp, Who } from './test-app';

export const NOTICES = '/api/v1/notices';

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly read: boolean;
  readonly sentence: string;
  readonly title: string | null;
  readonly words: string | null;
  readonly amounts: readonly { readonly asset: string; readonly amount: string }[];
}

/** What a request was answered that had to succeed. */
export const ok = ({ status, text, body }: Answer): unknown => {
  if (status >= 300) throw new Error(text);
  return body;
};

/** What tests of notices do, with the application of the moment. */
export function notices(app: () => TestApp) {
  /** Tells what happened, beside the one in the application that does so every two seconds. */
  const follow = async () => {
    while (await app().nest.get(FollowHappenings).follow());
  };
  /** Who is to be told must exist before it happens, and the ledger is followed from here on. */
  const hearing = async (...people: readonly Who[]) => {
    for (const who of people) await app().signIn(who);
    await follow();
  };
  const list = async (who: Who, query = '') => {
    await follow();
    return (await app().get(who, `${NOTICES}?limit=200&${query}`)).body as { rows: Notice[]; next?: string };
  };
  const newest = async (who: Who, query = '') => (await list(who, query)).rows[0];
  /** The sentences of a kind, waited for: a job that is due is begun within two seconds. */
  const soon = async (who: Who, kind: string) => {
    for (let i = 0; i < 100; i++) {
      const { rows } = await list(who, `kind=${kind}`);
      if (rows.length > 0) return rows.map(({ sentence }) => sentence);
      await sleep(100);
    }
    return [];
  };
  const unread = async (who: Who) => ((await app().get(who, `${NOTICES}/unread`)).body as { unread: number }).unread;
  /** An item of the units that 《政务》 took on a day. */
  const adopted = async (units: readonly string[], occurredOn: string, title: string) => {
    const itemId = await app().submitted(units, occurredOn, title);
    const fields = { form: units.length > 1 ? 'combined' : 'single' };
    return record(app(), 'adoptions', { itemId, publication: '政务', fields, occurredOn });
  };
  return { follow, hearing, list, newest, soon, unread, adopted };
}
