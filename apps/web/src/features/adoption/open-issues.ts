import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';

const none: readonly OpenIssue[] = [];

export interface OpenIssue {
  readonly label: string;
  /** The day of its adoptions. */
  readonly issuedOn: string;
}

/** The issues of a publication that take items in, the newest first; empty where none is open. */
export function useOpenIssues(publication: string | undefined): readonly OpenIssue[] {
  const { data } = useQuery({
    enabled: publication !== undefined,
    queryKey: ['issues', 'open', publication],
    queryFn: () => {
      const query = { status: 'open', limit: 20, ...(publication !== undefined && { publication }) } as const;
      return told(api.GET('/api/v1/issues', { params: { query } }));
    },
    select: ({ rows }) => rows.flatMap(({ label, issuedOn }) => (label === null ? [] : [{ label, issuedOn }])),
  });
  return data ?? none;
}
