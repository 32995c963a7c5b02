import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Publication = Schemas['PublicationResponse'];

/** The publications of the office with their titles of today. */
export function usePublications() {
  return useQuery({
    queryKey: ['publications'],
    queryFn: () => told(api.GET('/api/v1/publications')),
    staleTime: 5 * 60_000,
  });
}
