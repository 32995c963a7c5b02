import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';

export type ItemWithLife = Schemas['ItemWithLifeResponse'];
export type Attachment = Schemas['AttachmentResponse'];

/** Without an id nothing is asked for. */
export function useItem(id: string | undefined) {
  return useQuery({ ...itemQuery(id ?? ''), enabled: id !== undefined });
}

export const itemQuery = (id: string) => ({
  queryKey: ['items', 'one', id],
  queryFn: () => told(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
});

/** Without an id nothing is asked for. */
export function useAttachments(id: string | null) {
  return useQuery({
    queryKey: ['items', 'attachments', id],
    queryFn: () => told(api.GET('/api/v1/items/{id}/attachments', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });
}

/** What the office decided for submissions: kinds, severities, whether units sign off. */
export function useSubmissionSettings() {
  return useQuery({
    queryKey: ['submission-settings'],
    queryFn: () => told(api.GET('/api/v1/submission-settings')),
    staleTime: 5 * 60_000,
  });
}
