import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Trouble } from './trouble';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Draws what was read, or says that it is still being read, or why it could not be. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Trouble error={query.error} retry={query.refetch} />;
  return (
    <div aria-busy="true">
      <Skeleton active paragraph={{ rows: 4 }} title={false} />
    </div>
  );
}
