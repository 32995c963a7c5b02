import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface PageOf<T> {
  readonly rows: readonly T[];
  /** Leads to the next page; absent on the last one. */
  readonly next?: string;
}

/** A list read page by page. `key` holds the conditions: with other ones it begins at the first page again. */
export function usePages<T>(key: readonly unknown[], read: (cursor: string | undefined) => Promise<PageOf<T>>) {
  const conditions = JSON.stringify(key);
  const [place, setPlace] = useState<{ conditions: string; cursors: readonly string[] }>({ conditions, cursors: [] });
  const cursors = place.conditions === conditions ? place.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const query = useQuery({
    queryKey: [...key, cursor],
    queryFn: () => read(cursor),
    placeholderData: keepPreviousData,
  });
  const next = query.data?.next;
  return {
    rows: query.data?.rows ?? [],
    loading: query.isPending || query.isPlaceholderData,
    error: query.data === undefined ? query.error : null,
    retry: query.refetch,
    page: cursors.length + 1,
    forward: next === undefined ? undefined : () => setPlace({ conditions, cursors: [...cursors, next] }),
    back: cursors.length === 0 ? undefined : () => setPlace({ conditions, cursors: cursors.slice(0, -1) }),
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
