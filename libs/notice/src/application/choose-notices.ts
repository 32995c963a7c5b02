import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { noticeError } from '../domain/errors';
import type { Preference } from '../domain/preference';
import { Preferences } from '../persistence/preferences';

/** What an account wants to hear of, and whether by mail too. */
@Injectable()
export class ChooseNotices {
  constructor(private readonly preferences: Preferences) {}

  of(tx: Tx, { accountId }: Caller): Promise<Preference> {
    return this.preferences.of(tx, accountId);
  }

  /** What is left out stays; refuses with `digest_needs_address`. */
  async choose(tx: Tx, { accountId }: Caller, chosen: Partial<Omit<Preference, 'accountId'>>): Promise<Preference> {
    const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
    const wanted: Preference = { ...(await this.preferences.of(tx, accountId)), ...given };
    if (wanted.digest && wanted.email === null) throw noticeError.digest_needs_address();
    await this.preferences.keep(tx, wanted);
    return wanted;
  }
}
