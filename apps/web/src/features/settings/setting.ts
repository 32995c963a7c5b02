import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';

/** Something the office decides all at once, with the version that was read. */
export interface Setting {
  readonly version: number;
  readonly changed: Schemas['SettingChange'] | null;
}

/** How a setting stands now. */
export async function standsNow<S>(query: UseQueryResult<S>, otherwise: S): Promise<S> {
  return (await query.refetch()).data ?? otherwise;
}

/** What the API takes back of a setting it gave. */
export function withoutState<S extends Setting>({ version: _version, changed: _changed, ...rest }: S) {
  return rest;
}

/** Words of a field with one on each line, as they were typed but for blanks and repeats. */
export const wordsIn = (lines: string): string[] => [
  ...new Set(
    lines
      .split(/\r?\n/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

export const linesOf = (words: readonly string[]): string => words.join('\n');
