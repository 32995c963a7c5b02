import { useState } from 'react';
import { useCaller } from '../api/use-session';
import { type Columns, headingOf } from './row-heading';

export interface ColumnChoice<T = never> {
  /** The columns that are shown. */
  readonly shown: Columns<T>;
  /** Titles of those that can be left out: all but the one that says what a row is. */
  readonly titles: readonly string[];
  readonly hidden: readonly string[];
  readonly hide: (titles: readonly string[]) => void;
}

/** Which columns of a list somebody wants to see; kept for the account in this browser. Without a name all are shown. */
export function useColumnChoice<T>(name: string | undefined, columns: Columns<T>): ColumnChoice<T> {
  const { accountId } = useCaller();
  const key = `columns:${accountId}:${name ?? ''}`;
  const [kept, setKept] = useState(() => ({ key, hidden: read(key) }));
  const hidden = name === undefined ? [] : kept.key === key ? kept.hidden : read(key);
  const heading = headingOf(columns);
  const titles = columns.flatMap((column) =>
    column !== heading && typeof column.title === 'string' ? [column.title] : [],
  );
  return {
    shown: columns.filter(
      (column) => typeof column.title !== 'string' || column === heading || !hidden.includes(column.title),
    ),
    titles,
    hidden: hidden.filter((title) => titles.includes(title)),
    hide: (chosen) => {
      setKept({ key, hidden: chosen });
      localStorage.setItem(key, JSON.stringify(chosen));
    },
  };
}

function read(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((title) => typeof title === 'string') : [];
  } catch {
    return [];
  }
}
