import { findRows, managerOf, pageOfRows, readRows, type Tx } from '@app/platform';
import { EventRow, IdempotencyRow } from './rows';

const PAGE = 1_000;

/** An event whose words are gone. */
export interface WordlessEvent {
  readonly seq: number;
  readonly itemId: string;
}

/** The words beside the log, and what the archive of keys holds of them: the only things in the ledger that can be purged. */
export class EventWords {
  /** Whether an event of the item was recorded with its words inside the chain. */
  async areInChain(tx: Tx, officeId: number, itemId: string): Promise<boolean> {
    const rows = await findRows(tx, EventRow, { officeId, scope: `item:${itemId}` }, 'seq');
    // What a commission calls title is its topic.
    const inside = (type: string) =>
      type === 'commission' ? /"about":\{[^}]*"(note|text)":/ : /"about":\{[^}]*"(title|note|text)":/;
    return rows.some(({ content, type }) => inside(type).test(content));
  }

  async drop(tx: Tx, officeId: number, itemId: string): Promise<void> {
    await managerOf(tx).update(EventRow, { officeId, scope: `item:${itemId}` }, { words: null, salt: null });
  }

  /** Kept answers to whoever wrote about the item; reads the whole archive, which is worth it once in years. */
  answersAbout(tx: Tx, officeId: number, itemId: string): Promise<IdempotencyRow[]> {
    const like = `%${itemId}%`;
    return readRows(tx, IdempotencyRow, 'WHERE office_id = ? AND (answer LIKE ? OR input LIKE ?)', [
      officeId,
      like,
      like,
    ]);
  }

  async rewriteAnswer(tx: Tx, { officeId, key, input, seal }: IdempotencyRow): Promise<void> {
    await managerOf(tx).update(IdempotencyRow, { officeId, key }, { input, seal });
  }

  /** Events about items that have no words although their content vouches for some. */
  async *missing(tx: Tx, officeId: number): AsyncIterable<WordlessEvent> {
    for (let after = 0; ;) {
      const rows = await pageOfRows(tx, EventRow, { officeId }, { order: 'seq', after, limit: PAGE });
      for (const { seq, itemId, words, content } of rows)
        if (words === null && itemId !== null && content.includes('"words":"')) yield { seq, itemId };
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.seq ?? after;
    }
  }
}
