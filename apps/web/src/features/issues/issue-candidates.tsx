import { Card, Input, Segmented } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { PagedTable } from '../../shared/parts/paged-table';
import { ReadyButton } from '../../shared/parts/ready-button';
import { useUnitName } from '../../shared/units';
import { usePages } from '../../shared/use-pages';
import { AdoptIntoIssueDialog } from './adopt-into-issue-dialog';
import type { Issue } from './issue';

type Item = Schemas['ItemResponse'];
const queues = { in_work: '编辑中', received: '已签收', adopted: '已采用' } as const;

interface IssueCandidatesProps {
  readonly issue: Issue;
  /** Whether the layout has changes that are not saved; what is adopted now would make it begin anew. */
  readonly locked: boolean;
}

/** Items that could go into the issue. */
export function IssueCandidates({ issue, locked }: IssueCandidatesProps) {
  const unitName = useUnitName();
  const [status, setStatus] = useState<keyof typeof queues>('in_work');
  const [text, setText] = useState('');
  const [adopting, setAdopting] = useState<Item | null>(null);
  const query = { status, ...(text && { text }), direction: 'desc' as const, limit: 10 };
  const pages = usePages<Item>(['items', 'candidates', query], (cursor) =>
    told(api.GET('/api/v1/items', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Card title="可编入的信息">
      <Segmented
        aria-label="队列"
        options={Object.entries(queues).map(([value, label]) => ({ value: value as keyof typeof queues, label }))}
        value={status}
        onChange={setStatus}
        style={{ marginBottom: 8 }}
      />
      <Input.Search
        aria-label="标题"
        placeholder="标题中的字"
        allowClear
        maxLength={100}
        onSearch={setText}
        style={{ marginBottom: 8 }}
      />
      <PagedTable<Item>
        pages={pages}
        rowKey="id"
        empty="这一队列没有信息。"
        columns={[
          {
            title: '标题',
            render: (_, { title, contributors }) => (
              <>
                <div style={{ whiteSpace: 'normal', overflowWrap: 'anywhere', minWidth: 160 }}>{title}</div>
                <small>{contributors.map(({ unitId }) => unitName(unitId)).join('、')}</small>
              </>
            ),
          },
          {
            title: '操作',
            width: 70,
            render: (_, item) => (
              <ReadyButton
                size="small"
                missing={locked ? '版面有改动，请先保存版面，再编入' : null}
                onClick={() => setAdopting(item)}
              >
                编入
              </ReadyButton>
            ),
          },
        ]}
      />
      {adopting && <AdoptIntoIssueDialog issue={issue} item={adopting} close={() => setAdopting(null)} />}
    </Card>
  );
}
