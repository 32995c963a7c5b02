const LONGEST = 500;

/** A statement as it may be shown to others: each text and number in it is `?`. */
export function withoutValues(sql: string): string {
  return sql
    .replace(/'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"\\]|\\[\s\S]|"")*(?:"|$)/g, '?')
    .replace(/\b(?:0x[0-9a-f]+|\d[\w.]*)/gi, '?')
    .slice(0, LONGEST);
}
