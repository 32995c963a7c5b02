import { type Regulation, wordTitle } from '../../shared/office';

/** A word of the regulation, and what people call it. */
export interface TitledWord {
  readonly word: string;
  readonly title: string;
}

/** Groups that are there or that a regulation knows, each once. */
export function titledWords(there: readonly string[], regulation: Regulation | undefined): TitledWord[] {
  const known = (regulation?.vocabularies['group'] ?? []).map(({ word }) => word);
  return [...new Set([...there, ...known])].map((word) => ({ word, title: wordTitle(regulation, 'group', word) }));
}

/** The word of what somebody chose by its name or wrote; a name nobody knows is the word of a new group. */
export function wordOf(groups: readonly TitledWord[], said: string): string {
  const name = said.trim();
  return groups.find(({ title }) => title === name)?.word ?? name;
}
