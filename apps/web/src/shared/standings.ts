import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Standings = Schemas['StandingsResponse'];

/** Whether anybody stands before anybody else: while nobody has points everybody is first, which says nothing. */
export function hasRanks({ lines, rankBy }: Pick<Standings, 'lines' | 'rankBy'>): boolean {
  return lines.some(
    ({ rank, amounts }) => rank > 1 || amounts.some(({ asset, total }) => asset === rankBy && Number(total) > 0),
  );
}

const MOST_LEADERS = 5;

/** Who stands on the first three ranks with points, the first first; of many with as much as another only some. */
export function leadersOf({ lines, rankBy }: Pick<Standings, 'lines' | 'rankBy'>): {
  readonly named: Standings['lines'];
  readonly more: number;
} {
  const earned = ({ amounts }: Standings['lines'][number]) =>
    amounts.some(({ asset, total }) => asset === rankBy && Number(total) > 0);
  const leaders = lines.filter((line) => line.rank <= 3 && earned(line)).sort((a, b) => a.rank - b.rank);
  return { named: leaders.slice(0, MOST_LEADERS), more: Math.max(0, leaders.length - MOST_LEADERS) };
}

/** The standings of a quarter or a month; for a liaison the own unit alone. */
export function useStandings(period: string) {
  const query = period.includes('Q') ? { quarter: period } : { month: period };
  return useQuery({
    queryKey: ['standings', period],
    queryFn: () => told(api.GET('/api/v1/standings', { params: { query } })),
    retry: false,
  });
}
