import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';

/** How the office pays out, ended schemes included. */
export function useSchemes() {
  return useQuery({
    queryKey: ['payout-schemes'],
    queryFn: () => told(api.GET('/api/v1/payout-schemes')),
    staleTime: 60_000,
  });
}

export function useBankTemplates() {
  return useQuery({
    queryKey: ['bank-templates'],
    queryFn: () => told(api.GET('/api/v1/payout-bank-templates')),
  });
}
