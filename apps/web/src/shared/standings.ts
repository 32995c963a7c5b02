import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Standings = Schemas['StandingsResponse'];

/** Whether anybody stands before anybody else: while nobody has points everybody is first, which says nothing. */
export function hasRanks({ lines, rankBy }: Pick<Standings, 'lines' | 'rankBy'>): boolean {
  return lines.some(
    ({ rank, amounts }) => rank > 1 || amounts.some(({ asset, total }) => asset === rankBy && Number(total) > 0),
  );
}

/** The standings of a quarter; for a liaison the own unit alone. */
export function useStandings(quarter: string) {
  return useQuery({
    queryKey: ['standings', quarter],
    queryFn: () => told(api.GET('/api/v1/standings', { params: { query: { quarter } } })),
    retry: false,
  });
}
