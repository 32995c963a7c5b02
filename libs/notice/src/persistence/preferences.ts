import { Injectable } from '@nestjs/common';
import { findRows, managerOf, type Tx } from '@app/platform';
import type { NoticeKind } from '../domain/notice-kind';
import { defaultPreference, type Preference } from '../domain/preference';
import { PreferenceRow } from './rows';

@Injectable()
export class Preferences {
  async of(tx: Tx, accountId: number): Promise<Preference> {
    const row = await managerOf(tx).findOneBy(PreferenceRow, { accountId });
    return row ? toPreference(row) : defaultPreference(accountId);
  }

  /** Of those that ever said anything. */
  async ofAll(tx: Tx, accountIds: readonly number[]): Promise<ReadonlyMap<number, Preference>> {
    const rows = await findRows(tx, PreferenceRow, { accountId: accountIds }, 'accountId');
    return new Map(rows.map((row) => [row.accountId, toPreference(row)]));
  }

  async keep(tx: Tx, { accountId, muted, digest, email }: Preference): Promise<void> {
    const row = { accountId, muted: JSON.stringify(muted), digest: digest ? 1 : 0, email };
    await managerOf(tx).save(PreferenceRow, row);
  }
}

function toPreference({ accountId, muted, digest, email }: PreferenceRow): Preference {
  return { accountId, muted: JSON.parse(muted) as NoticeKind[], digest: digest === 1, email };
}
