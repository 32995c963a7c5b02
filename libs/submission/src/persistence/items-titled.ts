import { holding, managerOf, readRows, type Tx, TxMemo } from '@app/platform';
import { ItemRow } from './rows';

/** Items that are few enough to be named one by one; what more titles hold is met soon in any order. */
const FEW = 1_000;

/**
 * Ids of an office's items whose titles hold a text; null where they are many. No index knows a part of a title, but one holds
 * the titles and nothing else, and to look through that is several times as quick as to look at each item in its order.
 */
export async function itemsTitled(tx: Tx, officeId: number, text: string): Promise<readonly string[] | null> {
  const asked = `${officeId} ${text}`;
  const known = commonIn(tx);
  if (known.has(asked)) return null;
  const ids = await memo.get(tx, asked, () => lookedUp(tx, officeId, text));
  if (ids === null) {
    if (known.size >= REMEMBERED) known.clear();
    known.add(asked);
  }
  return ids;
}

/** A page and how many there are in all ask for the same. */
const memo = new TxMemo<readonly string[] | null, string>();

/** What many titles hold, by database and office: it stays so, and decides but the way to the same rows. */
const commonTexts = new WeakMap<object, Set<string>>();
const REMEMBERED = 1_000;

function commonIn(tx: Tx): Set<string> {
  const { dataSource } = managerOf(tx);
  const known = commonTexts.get(dataSource) ?? new Set();
  commonTexts.set(dataSource, known);
  return known;
}

async function lookedUp(tx: Tx, officeId: number, text: string): Promise<readonly string[] | null> {
  const rest = `WHERE office_id = ? AND title LIKE ? ESCAPE '!' LIMIT ${FEW + 1}`;
  const found = await readRows(tx, ItemRow, rest, [officeId, holding(text)], ['id']);
  return found.length > FEW ? null : found.map(({ id }) => id);
}
