import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';

/** What a purge takes away: the item by its id, in its office, with every title it had. */
export interface PurgedItem {
  readonly officeId: number;
  readonly itemId: string;
  readonly titles: readonly string[];
}

/** Makes a copy of an item's words unreadable, in the transaction of the purge. */
export type PurgeHook = (tx: Tx, item: PurgedItem) => Promise<void>;

/**
 * Whoever keeps a copy of an item's title or text says here how it is purged (attachments, fingerprints, notices), when the
 * application starts: `constructor(hooks: PurgeHooks) { hooks.add('attachments', (tx, item) => …); }`. What lies outside the
 * database is left to a job, asked for in the same transaction.
 */
@Injectable()
export class PurgeHooks {
  private readonly hooks = new Map<string, PurgeHook>();

  /** `copy` says what is purged; a second hook of the same name is a mistake. */
  add(copy: string, hook: PurgeHook): void {
    if (this.hooks.has(copy)) throw new Error(`two hooks purge ${copy}`);
    this.hooks.set(copy, hook);
  }

  async run(tx: Tx, item: PurgedItem): Promise<void> {
    for (const hook of this.hooks.values()) await hook(tx, item);
  }
}
