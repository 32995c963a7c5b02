import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';

export type UpperList = Schemas['UpperListResponse'];
export type UpperListState = Schemas['UpperListStateResponse'];
export type UpperLine = Schemas['UpperLineResponse'];
export type Candidate = UpperLine['candidates'][number];
export type Outcome = Schemas['LineOutcomeResponse'];
export type LineStatus = 'open' | 'recorded' | 'not_ours';

export const lineStatuses: Readonly<Record<LineStatus, { name: string; colour: string }>> = {
  open: { name: '待办', colour: 'blue' },
  recorded: { name: '已记采用', colour: 'green' },
  not_ours: { name: '非本单位信息', colour: 'default' },
};

export function useUpperList(id: string) {
  return useQuery({
    queryKey: ['upper-lists', 'one', id],
    queryFn: () => told(api.GET('/api/v1/upper-lists/{id}', { params: { path: { id } } })),
  });
}

/** Which item a line is held to be about: what was chosen by hand, else what the program proposes. */
export function chosenItem(line: UpperLine, chosen: Readonly<Record<number, string>>): string | null {
  return chosen[line.no] ?? line.proposal;
}
