import { Injectable } from '@nestjs/common';
import { forUpdate, managerOf, type Tx } from '@app/platform';
import { Like, MoreThan, Not } from 'typeorm';
import { SecuritySettingsRow, TotpRow } from './totp-row';

/** The second factor of an account. */
export interface StoredTotp {
  readonly accountId: number;
  /** Sealed, or from before secrets were. */
  readonly secret: string;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  /** Digests of the recovery codes that are left. */
  readonly recovery: readonly string[];
}

@Injectable()
export class Totps {
  /** A transaction that may write holds it, so that one code is not taken twice. */
  async of(tx: Tx, accountId: number): Promise<StoredTotp | undefined> {
    const row = await managerOf(tx).findOne(TotpRow, { where: { accountId }, ...forUpdate(tx) });
    return row ? { ...row, recovery: JSON.parse(row.recovery) as string[] } : undefined;
  }

  async keep(tx: Tx, { recovery, ...totp }: StoredTotp): Promise<void> {
    await managerOf(tx).delete(TotpRow, { accountId: totp.accountId });
    await managerOf(tx).insert(TotpRow, { ...totp, recovery: JSON.stringify(recovery) });
  }

  /** Accounts whose secret is not sealed, in order, those after one. */
  async plain(tx: Tx, after: number, limit: number): Promise<readonly number[]> {
    const where = { accountId: MoreThan(after), secret: Not(Like('%.%')) };
    const found = await managerOf(tx).find(TotpRow, { where, order: { accountId: 'ASC' }, take: limit });
    return found.map(({ accountId }) => accountId);
  }

  /** Whether there was one. */
  async remove(tx: Tx, accountId: number): Promise<boolean> {
    const there = (await this.of(tx, accountId)) !== undefined;
    if (there) await managerOf(tx).delete(TotpRow, { accountId });
    return there;
  }

  /** Whether the office wants a second factor of those who pay and those who administer. */
  async isRequired(tx: Tx, officeId: number): Promise<boolean> {
    return (await managerOf(tx).findOneBy(SecuritySettingsRow, { officeId }))?.totpRequired === 1;
  }

  async require(tx: Tx, officeId: number, required: boolean): Promise<void> {
    await managerOf(tx).delete(SecuritySettingsRow, { officeId });
    await managerOf(tx).insert(SecuritySettingsRow, { officeId, totpRequired: required ? 1 : 0 });
  }
}
