import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { RangeCondition } from '../../shared/parts/range-condition';
import { usePublications } from '../../shared/publications';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { issueName, type IssueStatus, issueStatuses, type ListedIssue } from './issue';
import { OpenIssueDialog } from './open-issue-dialog';

/** The issues of the office's publications, the newest first. */
export function Component() {
  const may = useMay();
  const publications = usePublications();
  const [opening, setOpening] = useState(false);
  const { conditions, change, clear } = useConditions(['publication', 'status', 'from', 'to']);
  const { status, ...rest } = conditions;
  const query = { ...rest, ...(status && { status: status as IssueStatus }), limit: 20 };
  const pages = usePages<ListedIssue>(['issues', 'list', query], (cursor) =>
    told(api.GET('/api/v1/issues', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Page
      title="期刊版面"
      extra={
        may('issue.edit') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            开新的一期
          </Button>
        )
      }
    >
      <ConditionBar clear={clear}>
        <Select
          aria-label="刊物"
          placeholder="刊物"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '14.5em' }}
          options={(publications.data ?? []).map(({ key, title }) => ({ value: key, label: title }))}
          value={conditions.publication}
          onChange={(publication: string | undefined) => change({ publication })}
        />
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: '9.5em' }}
          options={Object.entries(issueStatuses).map(([value, { name }]) => ({ value, label: name }))}
          value={status}
          onChange={(chosen: string | undefined) => change({ status: chosen })}
        />
        <RangeCondition name="出刊日期" range={conditions} change={change} />
      </ConditionBar>
      <PagedTable<ListedIssue>
        pages={pages}
        rowKey="id"
        empty="没有符合条件的期次。点“开新的一期”开始编排。"
        columns={[
          { title: '期次', render: (_, issue) => <Link to={`/issues/${issue.id}`}>{issueName(issue)}</Link> },
          {
            title: '总期号',
            width: 90,
            align: 'right',
            render: (_, { cumulativeNo }) => cumulativeNo ?? '—',
          },
          { title: '出刊日期', width: 120, dataIndex: 'issuedOn' },
          {
            title: '状态',
            width: 110,
            render: (_, { status: at }) => <Tag color={issueStatuses[at].colour}>{issueStatuses[at].name}</Tag>,
          },
          {
            title: '签发',
            render: (_, { signedBy, signedAt }) => signedBy && signedAt && `${signedBy} ${timeText(signedAt)}`,
          },
          { title: '最近改动', render: (_, { changedBy, changedAt }) => `${changedBy} ${timeText(changedAt)}` },
        ]}
      />
      {opening && <OpenIssueDialog close={() => setOpening(false)} />}
    </Page>
  );
}
