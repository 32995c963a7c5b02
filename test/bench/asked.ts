/** What takes long and says nothing of the rest is asked for by name. */
const onlyByName = ['duplicates', 'lists', 'pages', 'growth'];

/** Rows that are asked for together; `usual` is all that is measured where nothing is asked for. */
const groups: Readonly<Record<string, (row: string) => boolean>> = {
  regulation: (row) => ['assess', 'what-if', 'loader'].includes(row),
  usual: (row) => !onlyByName.includes(row),
};
export const groupNames = Object.keys(groups);

/** Whether a row is measured where these rows and groups are asked for. */
export function isAsked(row: string, asked: readonly string[]): boolean {
  const wanted = asked.length === 0 ? ['usual'] : asked;
  return wanted.some((name) => name === row || groups[name]?.(row));
}
