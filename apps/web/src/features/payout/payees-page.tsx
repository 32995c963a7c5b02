import { Button, Select } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useUnitName, useUnits } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import type { Payee } from './payee';
import { PayeeDialog } from './payee-dialog';
import { RevealDialog } from './reveal-dialog';

/** Where units and persons are paid, numbers masked. */
export function Component() {
  const may = useMay();
  const units = useUnits();
  const unitName = useUnitName();
  const { conditions, change } = useConditions(['unit']);
  const [writing, setWriting] = useState<Payee | 'new' | null>(null);
  const [revealing, setRevealing] = useState<Payee | null>(null);
  const query = { limit: 20, ...(conditions.unit && { unitId: Number(conditions.unit) }) };
  const pages = usePages<Payee>(['payees', query], (cursor) =>
    told(api.GET('/api/v1/payees', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Page
      title="收款人"
      extra={
        <Button type="primary" onClick={() => setWriting('new')}>
          登记收款人
        </Button>
      }
    >
      <ConditionBar>
        <Select
          aria-label="单位"
          placeholder="单位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '16em' }}
          options={(units.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={conditions.unit}
          onChange={(unit: string | undefined) => change({ unit })}
        />
      </ConditionBar>
      <PagedTable<Payee>
        pages={pages}
        rowKey="id"
        empty="还没有登记收款人。生成银行文件以前，批次中每个单位或个人都要登记。"
        columns={[
          { title: '单位', render: (_, { unitId }) => unitName(unitId) },
          { title: '姓名', render: (_, { person }) => person ?? '（单位）' },
          { title: '户名', dataIndex: 'holder' },
          { title: '开户行', dataIndex: 'bank' },
          { title: '账号', width: 170, dataIndex: 'card' },
          { title: '身份证号', width: 180, dataIndex: 'identity' },
          { title: '登记时间', width: 150, render: (_, { recordedAt }) => timeText(recordedAt) },
          {
            title: '操作',
            width: 170,
            render: (_, payee) => (
              <>
                <Button type="link" size="small" onClick={() => setWriting(payee)}>
                  更换账号
                </Button>
                {may('payee.reveal') && (
                  <Button type="link" size="small" onClick={() => setRevealing(payee)}>
                    看全号
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {writing && <PayeeDialog {...(writing !== 'new' && { of: writing })} close={() => setWriting(null)} />}
      {revealing && <RevealDialog payee={revealing} close={() => setRevealing(null)} />}
    </Page>
  );
}
