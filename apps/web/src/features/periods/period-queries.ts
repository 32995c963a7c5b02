import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';

export type Period = Schemas['PeriodResponse'];
export type OpenMatters = Schemas['OpenMattersResponse'];

export const periodColours: Readonly<Record<string, string>> = {
  open: 'default',
  held: 'orange',
  closed: 'green',
  reopened: 'orange',
};

export function usePeriod(month: string) {
  return useQuery({
    queryKey: ['periods', month],
    queryFn: () => told(api.GET('/api/v1/periods/{month}', { params: { path: { month } } })),
  });
}

export function useOpenMatters(month: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['periods', month, 'open-matters'],
    queryFn: () => told(api.GET('/api/v1/periods/{month}/open-matters', { params: { path: { month } } })),
  });
}

/** How many working days units have to check a month, and the office to answer. */
export function usePeriodSettings() {
  return useQuery({
    queryKey: ['period-settings'],
    queryFn: () => told(api.GET('/api/v1/period-settings')),
  });
}

/** How many matters are open. */
export const countOf = ({ undecided, objections, unmatched, items, lateness }: OpenMatters): number =>
  [undecided, objections, unmatched, items, lateness].reduce((count, { length }) => count + length, 0);
