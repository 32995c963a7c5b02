import { Injectable } from '@nestjs/common';
import { managerOf, sha256Hex, type Tx } from '@app/platform';
import { LessThan } from 'typeorm';
import { type Failures, forgottenBefore, NO_FAILURES } from '../domain/lockout';
import { LoginFailureRow } from './login-failure-row';

@Injectable()
export class LoginFailures {
  async of(tx: Tx, login: string): Promise<Failures> {
    const row = await managerOf(tx).findOneBy(LoginFailureRow, { loginDigest: sha256Hex(login) });
    return row ? { recent: JSON.parse(row.recent) as number[], lockedUntil: row.lockedUntil } : NO_FAILURES;
  }

  /** Also sweeps out what is over, so that guessed names do not fill the table. */
  async keep(tx: Tx, login: string, { recent, lockedUntil }: Failures, now: number): Promise<void> {
    const manager = managerOf(tx);
    const loginDigest = sha256Hex(login);
    await manager.delete(LoginFailureRow, { lastAt: LessThan(forgottenBefore(now)) });
    await manager.delete(LoginFailureRow, { loginDigest });
    if (recent.length === 0) return;
    const row = { loginDigest, recent: JSON.stringify(recent), lockedUntil, lastAt: recent.at(-1) ?? now };
    await manager.insert(LoginFailureRow, row);
  }
}
