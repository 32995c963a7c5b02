/** A row as cells by column key. */
export type Cells = ReadonlyMap<string, string>;

/**
 * Which row of before each row of after is: by its identity where that is the same once on both sides, then whatever is
 * wholly alike, then the most alike of what is left. It decides only which comments and layout a row keeps.
 */
export function align(
  before: readonly Cells[],
  after: readonly Cells[],
  identity: readonly string[],
): (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const pair = (index: number, row: number) => {
    found[index] = row;
    free.delete(row);
  };
  for (const name of [identityOf(identity), wholeRow]) {
    const rows = new Map<string, number[]>();
    for (const row of free) push(rows, name(before[row]!), row);
    after.forEach((cells, index) => {
      const key = name(cells);
      const row = found[index] === undefined && key !== '' ? rows.get(key)?.shift() : undefined;
      if (row !== undefined) pair(index, row);
    });
  }
  after.forEach((cells, index) => {
    if (found[index] !== undefined) return;
    const [best] = [...free]
      .map((row) => ({ row, alike: likeness(before[row]!, cells) }))
      .filter(({ alike }) => alike >= 0.5)
      .sort((a, b) => b.alike - a.alike || a.row - b.row);
    if (best) pair(index, best.row);
  });
  return found;
}

function identityOf(columns: readonly string[]): (cells: Cells) => string {
  return (cells) => {
    const key = columns.map((column) => cells.get(column) ?? '');
    return key.every((part) => part === '') ? '' : JSON.stringify(key);
  };
}

function wholeRow(cells: Cells): string {
  return JSON.stringify([...cells].filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The part of the filled cells that are the same. */
function likeness(a: Cells, b: Cells): number {
  const columns = [...new Set([...a.keys(), ...b.keys()])].filter((column) => a.get(column) || b.get(column));
  const same = columns.filter((column) => (a.get(column) ?? '') === (b.get(column) ?? '')).length;
  return columns.length === 0 ? 0 : same / columns.length;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The wanted keys in their order, and each other one behind the one it stood behind before. */
export function mergeOrder(
  before: readonly string[],
  wanted: readonly string[],
  others: ReadonlySet<string>,
): string[] {
  const merged = [...wanted];
  before.forEach((key, i) => {
    if (!others.has(key)) return;
    const above = before.slice(0, i).findLast((each) => merged.includes(each));
    merged.splice(above === undefined ? 0 : merged.indexOf(above) + 1, 0, key);
  });
  return merged;
}
