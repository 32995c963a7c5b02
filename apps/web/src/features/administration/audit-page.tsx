import { Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { wholeDates } from '../../shared/parts/whole-dates';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { roleNames } from '../../shared/words';
import { AuditDetails } from './audit-details';
import { type AuditRecord, outcomeNames, reasonOf } from './audit-words';

type Outcome = AuditRecord['outcome'];

/** Everything somebody did or was refused, the newest first. */
export function Component() {
  const { conditions, change } = useConditions(['text', 'outcome']);
  const [looked, setLooked] = useState<AuditRecord | null>(null);
  const query = {
    limit: 50,
    ...(conditions.text && { text: conditions.text }),
    ...(conditions.outcome && { outcome: conditions.outcome as Outcome }),
  };
  const pages = usePages<AuditRecord>(['audit', query], (cursor) =>
    told(api.GET('/api/v1/audit', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Page title="审计日志">
      <ConditionBar>
        <Input.Search
          aria-label="姓名、内容或地址"
          placeholder="姓名、内容或地址"
          allowClear
          maxLength={50}
          style={{ width: '19em' }}
          defaultValue={conditions.text ?? ''}
          onSearch={(text) => change({ text })}
        />
        <Select
          aria-label="结果"
          placeholder="结果"
          allowClear
          style={{ width: '9em' }}
          options={Object.entries(outcomeNames).map(([value, label]) => ({ value, label }))}
          value={conditions.outcome}
          onChange={(outcome: string | undefined) => change({ outcome })}
        />
      </ConditionBar>
      <PagedTable<AuditRecord>
        pages={pages}
        rowKey="no"
        empty="没有符合条件的记录。"
        columns={[
          { title: '编号', dataIndex: 'no', align: 'right', width: 80 },
          { title: '时间', render: (_, { at }) => timeText(at) },
          { title: '姓名', dataIndex: 'name' },
          { title: '角色', render: (_, { role }) => roleNames[role] ?? role },
          { title: '操作', dataIndex: 'title' },
          {
            title: '结果',
            render: (_, { outcome }) => (
              <Tag color={outcome === 'done' ? 'green' : 'orange'}>{outcomeNames[outcome] ?? outcome}</Tag>
            ),
          },
          {
            title: '对象',
            render: (_, record) => (
              <>
                {wholeDates(record.about)}
                {reasonOf(record) && <div>原因：{reasonOf(record)}</div>}
              </>
            ),
          },
          { title: '地址', dataIndex: 'address' },
          {
            title: '详情',
            render: (_, record) => (
              <Button size="small" aria-label={`第 ${record.no} 号记录的详情`} onClick={() => setLooked(record)}>
                详情
              </Button>
            ),
          },
        ]}
      />
      {looked && <AuditDetails record={looked} close={() => setLooked(null)} />}
    </Page>
  );
}
