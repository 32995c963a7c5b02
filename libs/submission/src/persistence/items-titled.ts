import { holding, readRows, type Tx, TxMemo } from '@app/platform';
import { ItemRow } from './rows';

/** Items that are few enough to be named one by one; what more titles hold is met soon in any order. */
const FEW = 1_000;

/**
 * Ids of an office's items whose titles hold a text; null where they are many. No index knows a part of a title, but one holds
 * the titles and nothing else, and to look through that is several times as quick as to look at each item in its order.
 */
export function itemsTitled(tx: Tx, officeId: number, text: string): Promise<readonly string[] | null> {
  return memo.get(tx, `${officeId} ${text}`, () => lookedUp(tx, officeId, text));
}

/** A page and how many there are in all ask for the same. */
const memo = new TxMemo<readonly string[] | null, string>();

async function lookedUp(tx: Tx, officeId: number, text: string): Promise<readonly string[] | null> {
  const rest = `WHERE office_id = ? AND title LIKE ? ESCAPE '!' LIMIT ${FEW + 1}`;
  const found = await readRows(tx, ItemRow, rest, [officeId, holding(text)], ['id']);
  return found.length > FEW ? null : found.map(({ id }) => id);
}
