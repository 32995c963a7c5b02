import { randomUUID } from 'node:crypto';
import { UNFINISHED_RESTORE } from '../database/open-database';
import { managerOf, type Tx } from '../database/tx';
import { platformErrors } from '../errors';

const LIKE_ANY = `${UNFINISHED_RESTORE}%`;

/**
 * The sign of a restore under way, kept among the names of executed migrations: no build knows a migration of that name,
 * so no version of the program opens what is only half restored.
 */
export class RestoreMark {
  private readonly name = `${UNFINISHED_RESTORE}${randomUUID().replaceAll('-', '')}`;

  /** Takes the database over, also from a restore that was broken off; answers whether there was one. */
  async set(tx: Tx): Promise<boolean> {
    const manager = managerOf(tx);
    const earlier = await manager.query<unknown[]>('SELECT name FROM migrations WHERE name LIKE ?', [LIKE_ANY]);
    await this.remove(tx);
    await manager.query('INSERT INTO migrations (timestamp, name) VALUES (?, ?)', [0, this.name]);
    return earlier.length > 0;
  }

  /** Refuses with `restore_taken_over` when another restore began meanwhile; until the end of `tx` none can. */
  async require(tx: Tx): Promise<void> {
    const manager = managerOf(tx);
    await manager.query('UPDATE migrations SET timestamp = timestamp + 1 WHERE name = ?', [this.name]);
    const own = await manager.query<unknown[]>('SELECT name FROM migrations WHERE name = ?', [this.name]);
    if (own.length === 0) throw platformErrors.restore_taken_over();
  }

  async remove(tx: Tx): Promise<void> {
    await managerOf(tx).query('DELETE FROM migrations WHERE name LIKE ?', [LIKE_ANY]);
  }
}
