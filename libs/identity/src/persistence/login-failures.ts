import { Injectable } from '@nestjs/common';
import { forUpdate, locksRows, managerOf, sha256Hex, type Tx } from '@app/platform';
import { LessThan } from 'typeorm';
import { type Failures, forgottenBefore, NO_FAILURES } from '../domain/lockout';
import { LoginFailureRow } from './login-failure-row';

@Injectable()
export class LoginFailures {
  /** A transaction that may write holds the name from here on, so that tries sent all at once are counted one by one. */
  async of(tx: Tx, login: string): Promise<Failures> {
    const loginDigest = sha256Hex(login);
    if (locksRows(tx)) await makeLockable(tx, loginDigest);
    const row = await managerOf(tx).findOne(LoginFailureRow, { where: { loginDigest }, ...forUpdate(tx) });
    return row ? { recent: JSON.parse(row.recent) as number[], lockedUntil: row.lockedUntil } : NO_FAILURES;
  }

  /** Also sweeps out what is over, so that guessed names do not fill the table. */
  async keep(
    tx: Tx,
    login: string,
    { recent, lockedUntil }: Failures,
    now: number,
    address: string | null = null,
  ): Promise<void> {
    const manager = managerOf(tx);
    const loginDigest = sha256Hex(login);
    await manager.delete(LoginFailureRow, { lastAt: LessThan(forgottenBefore(now)) });
    await manager.delete(LoginFailureRow, { loginDigest });
    if (recent.length === 0) return;
    const addressDigest = address === null ? null : sha256Hex(address);
    const lastAt = recent.at(-1) ?? now;
    const row = { loginDigest, recent: JSON.stringify(recent), lockedUntil, lastAt, addressDigest };
    await manager.insert(LoginFailureRow, row);
  }

  /** Forgets what failed at the address the last failure of a name came from. */
  async forgetAddressOf(tx: Tx, login: string): Promise<void> {
    const manager = managerOf(tx);
    const row = await manager.findOneBy(LoginFailureRow, { loginDigest: sha256Hex(login) });
    if (row?.addressDigest) await manager.delete(LoginFailureRow, { loginDigest: row.addressDigest });
  }
}

/** What is not there cannot be locked. `keep` writes the row anew; until then no sweep must take it for an old one. */
async function makeLockable(tx: Tx, loginDigest: string): Promise<void> {
  await managerOf(tx)
    .createQueryBuilder()
    .insert()
    .into(LoginFailureRow)
    .values({ loginDigest, recent: '[]', lockedUntil: null, lastAt: Number.MAX_SAFE_INTEGER })
    .orUpdate(['login_digest'], ['login_digest'])
    .execute();
}
