import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';

/** Who issues bulletins, under which mark, to whom, and how they are published. */
export function useBulletinSettings() {
  return useQuery({
    queryKey: ['bulletin-settings'],
    queryFn: () => told(api.GET('/api/v1/bulletin-settings')),
  });
}
