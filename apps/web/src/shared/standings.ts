import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Standings = Schemas['StandingsResponse'];

/** The standings of a quarter; for a liaison the own unit alone. */
export function useStandings(quarter: string) {
  return useQuery({
    queryKey: ['standings', quarter],
    queryFn: () => told(api.GET('/api/v1/standings', { params: { query: { quarter } } })),
    retry: false,
  });
}
