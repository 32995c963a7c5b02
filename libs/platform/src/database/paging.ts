import { platformErrors } from '../errors';

/** One page of a list and, unless it was the last, the cursor that leads to the next. */
export interface PageOfRows<T> {
  readonly rows: readonly T[];
  readonly next?: string;
}

/** The sort key of the last row a reader has seen, in the order of the ORDER BY. */
export type CursorKey = readonly (string | number)[];
type TypeName = 'string' | 'number';
type KeyOf<S extends readonly TypeName[]> = { -readonly [I in keyof S]: S[I] extends 'number' ? number : string };

/** Makes a page of `limit` rows out of rows fetched with `limit + 1`. */
export function pageOf<T>(fetched: readonly T[], limit: number, keyOf: (row: T) => CursorKey): PageOfRows<T> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return fetched.length > limit && last !== undefined ? { rows, next: encodeCursor(keyOf(last)) } : { rows };
}

/** An opaque text for a URL. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** Reads a cursor back: `decodeCursor(text, ['string', 'number'])`. Throws `bad_cursor` for anything else. */
export function decodeCursor<const S extends readonly TypeName[]>(text: string, shape: S): KeyOf<S> {
  const key = parse(text);
  const fits = Array.isArray(key) && key.length === shape.length && shape.every((type, i) => fitsType(key[i], type));
  if (!fits) throw platformErrors.bad_cursor();
  return key as KeyOf<S>;
}

/** Numbers of a key are whole; JSON can also hold ones no database takes, such as 1e999. */
function fitsType(part: unknown, type: TypeName): boolean {
  return type === 'number' ? Number.isSafeInteger(part) : typeof part === type;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
