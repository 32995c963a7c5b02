import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface PageOf<T> {
  readonly rows: readonly T[];
  /** Leads to the next page; absent on the last one. */
  readonly next?: string;
}

/** Long work is looked at this often while it runs; it ends by itself, and so does the asking. */
export const WHILE_IT_RUNS_MS = 1_500;

/**
 * A list read page by page. `key` holds the conditions: with other ones it begins at the first page again. `runs` says that
 * something on the page still runs, so that it is asked for again until nothing does.
 */
export function usePages<T, W = unknown>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<PageOf<T> & W>,
  runs: (row: T) => boolean = () => false,
) {
  const conditions = JSON.stringify(key);
  const [place, setPlace] = useState<{ conditions: string; cursors: readonly string[] }>({ conditions, cursors: [] });
  const cursors = place.conditions === conditions ? place.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const query = useQuery({
    queryKey: [...key, cursor],
    queryFn: () => read(cursor),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(runs) ? WHILE_IT_RUNS_MS : false),
  });
  const next = query.data?.next;
  return {
    rows: query.data?.rows ?? [],
    /** What the page says besides its rows. */
    whole: query.data as W | undefined,
    loading: query.isPending || query.isPlaceholderData,
    error: query.data === undefined ? query.error : null,
    retry: query.refetch,
    page: cursors.length + 1,
    forward: next === undefined ? undefined : () => setPlace({ conditions, cursors: [...cursors, next] }),
    back: cursors.length === 0 ? undefined : () => setPlace({ conditions, cursors: cursors.slice(0, -1) }),
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
