import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';

export type Issue = Schemas['IssueWithLinesResponse'];
export type IssueLine = Issue['lines'][number];
export type ListedIssue = Schemas['ListedIssueResponse'];
export type IssueStatus = ListedIssue['status'];

export const issueStatuses: Readonly<Record<IssueStatus, { name: string; colour: string }>> = {
  planned: { name: '待开期', colour: 'default' },
  open: { name: '编排中', colour: 'blue' },
  laid_out: { name: '已排版', colour: 'geekblue' },
  closed: { name: '已签发', colour: 'green' },
  called_off: { name: '已取消', colour: 'default' },
};

/** `《政务》2014年第12期`; by its day while it has no number. */
export const issueName = ({ title, label, issuedOn }: Pick<ListedIssue, 'title' | 'label' | 'issuedOn'>): string =>
  `${title} ${label ?? issuedOn}`;

export function useIssue(id: string) {
  return useQuery({
    queryKey: ['issues', 'one', id],
    queryFn: () => told(api.GET('/api/v1/issues/{id}', { params: { path: { id } } })),
  });
}
