export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON with sorted keys and no blanks: equal values have equal texts, so it can be hashed and compared. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value as readonly Json[]) text += `${text === '' ? '' : ','}${canonicalJson(each)}`;
    return `[${text}]`;
  }
  // Written as loops: every record of the chain goes through here.
  const fields = value as { readonly [key: string]: Json | undefined };
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
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
