import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, told } from '../../api/client';
import { saveAnswer } from '../../shared/save-answer';
import { WHILE_IT_RUNS_MS } from '../../shared/use-pages';
import { type ImportSeen, isMoving, isStuck } from './import-words';

/** What whoever sits there may import. */
export function useImportKinds() {
  return useQuery({
    queryKey: ['import-kinds'],
    queryFn: () => told(api.GET('/api/v1/import-kinds')),
    staleTime: 5 * 60_000,
  });
}

/** One import, followed while the server is at it. */
export function useImport(id: string) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => told(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) && !isStuck(data) ? WHILE_IT_RUNS_MS : false),
  });
  const over = found.data?.state === 'done' || found.data?.state === 'undone';
  useEffect(() => {
    // It may have brought in units, people, items, events: whatever was read before is old.
    if (over) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
  }, [over, queries]);
  return found;
}

export function saveTemplate(kind: string): Promise<void> {
  const path = { kind };
  return saveAnswer(
    api.GET('/api/v1/import-kinds/{kind}/template', { params: { path }, parseAs: 'blob' }),
    '导入模板.xlsx',
  );
}

/** The wrong rows with a column of reasons, to be corrected and sent again. */
export function saveProblems({ id, fileName }: Pick<ImportSeen, 'id' | 'fileName'>): Promise<void> {
  const path = { id };
  return saveAnswer(
    api.GET('/api/v1/imports/{id}/problems', { params: { path }, parseAs: 'blob' }),
    `有误的行-${fileName}`,
  );
}

export function sendImport(kind: string, file: File): Promise<ImportSeen> {
  return told(
    api.POST('/api/v1/imports', {
      params: { query: { kind, name: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      // The description knows bytes only as a text.
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes as unknown as Blob,
    }),
  );
}
