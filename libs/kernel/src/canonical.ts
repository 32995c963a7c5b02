export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON with sorted keys and no blanks: equal values have equal texts, so it can be hashed and compared. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const ordered = inOrder(value);
  return ordered === undefined ? spelledOut(value) : JSON.stringify(ordered);
}

/**
 * The value with its keys in order, for the engine's own and much faster writer; undefined when a key looks like a number,
 * since objects put such keys first whatever their order. Every record of the chain goes through here.
 */
function inOrder(value: Json): Json | undefined {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return inOrderEach(value as readonly Json[]);
  const fields = value as { readonly [key: string]: Json | undefined };
  const ordered: { [key: string]: Json | undefined } = {};
  for (const key of Object.keys(fields).sort()) {
    const first = key.charCodeAt(0);
    if ((first >= 48 && first <= 57) || key === '__proto__') return undefined;
    const field = fields[key];
    if (field === undefined) continue;
    const each = inOrder(field);
    if (each === undefined) return undefined;
    ordered[key] = each;
  }
  return ordered;
}

function inOrderEach(values: readonly Json[]): Json | undefined {
  const ordered: Json[] = [];
  for (const value of values) {
    const each = inOrder(value);
    if (each === undefined) return undefined;
    ordered.push(each);
  }
  return ordered;
}

function spelledOut(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(spelledOut).join()}]`;
  const fields = value as { readonly [key: string]: Json | undefined };
  const written = Object.keys(fields)
    .sort()
    .flatMap((key) => {
      const field = fields[key];
      return field === undefined ? [] : `${JSON.stringify(key)}:${spelledOut(field)}`;
    });
  return `{${written.join()}}`;
}

/** The first path at which two values differ (`units[0].unit`), or undefined when they are equal. */
export function firstDifference(a: Json | undefined, b: Json | undefined, path = ''): string | undefined {
  if (isBranch(a) && isBranch(b) && Array.isArray(a) === Array.isArray(b)) {
    const left = a as Record<string, Json | undefined>;
    const right = b as Record<string, Json | undefined>;
    for (const key of [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()) {
      const step = Array.isArray(a) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      const found = firstDifference(left[key], right[key], step);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null) ? undefined : path;
}

function isBranch(value: Json | undefined): boolean {
  return value !== null && typeof value === 'object';
}
