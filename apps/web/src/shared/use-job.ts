import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Job = Schemas['JobResponse'];

/** Long work is looked at this often while it runs; it ends by itself, and so does the asking. */
const WHILE_IT_RUNS_MS = 1_500;

export const isRunning = ({ state }: Pick<Job, 'state'>): boolean => state === 'queued' || state === 'running';

/** A job followed until it is over; without an id nothing is asked for. */
export function useJob(id: string | undefined) {
  return useQuery({
    enabled: id !== undefined,
    queryKey: ['jobs', 'one', id],
    queryFn: () => told(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? WHILE_IT_RUNS_MS : false),
  });
}
