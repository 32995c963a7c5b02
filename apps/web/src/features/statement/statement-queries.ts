import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';

export type Statement = Schemas['StatementResponse'];
export type StatementEntry = Schemas['StatementEntryResponse'];
export type StatementMonth = Schemas['StatementMonthResponse'];

export interface OfUnit {
  readonly unitId: number;
  /** A month or a quarter. */
  readonly period: string;
}

/** A page of a unit's statement; what is not its entries comes with every page. */
export function readStatement({ unitId, period }: OfUnit, cursor?: string): Promise<Statement> {
  const query = { unitId, period, limit: 50, ...(cursor === undefined ? {} : { cursor }) };
  return told(api.GET('/api/v1/statements', { params: { query } }));
}

export function useStatement(of: OfUnit) {
  return useQuery({
    queryKey: ['statements', of.unitId, of.period, undefined],
    queryFn: () => readStatement(of),
    retry: false,
  });
}
