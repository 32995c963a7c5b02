import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../api/client';

export type Unit = Schemas['UnitResponse'];

/** The units of the office; they change a few times a year. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: () => told(api.GET('/api/v1/units')),
    staleTime: 5 * 60_000,
  });
}

/** A unit's name by its id; empty until the units are known, and for no unit. */
export function useUnitName(): (id: number | null | undefined) => string {
  const { data = [] } = useUnits();
  return (id) => data.find((unit) => unit.id === id)?.name ?? '';
}
