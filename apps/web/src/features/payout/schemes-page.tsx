import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import { useSchemes } from './payout-queries';
import { recipientNames, type Scheme, taxNames } from './payout-words';
import { SchemeDialog } from './scheme-dialog';

/** How the office pays out: whom, under which class of tax, from which budget. One scheme an asset is in use at a time. */
export function Component() {
  const schemes = useSchemes();
  const may = useMay();
  const [writing, setWriting] = useState<Scheme | 'new' | null>(null);
  return (
    <Page
      title="发放方案"
      extra={
        may('payout.draw_up') && (
          <Button type="primary" onClick={() => setWriting('new')}>
            新建方案
          </Button>
        )
      }
    >
      <Loaded query={schemes}>
        {(found) => (
          <RowsTable<Scheme>
            rowKey="id"
            rows={found}
            empty="还没有发放方案。只计分、不发钱的办法不需要方案。"
            columns={[
              { title: '名称', dataIndex: 'title' },
              { title: '发给', width: 80, render: (_, { recipient }) => recipientNames[recipient] ?? recipient },
              { title: '计税', width: 130, render: (_, { tax }) => taxNames[tax] ?? tax },
              { title: '经费来源', dataIndex: 'budgetSource' },
              {
                title: '状态',
                width: 210,
                render: (_, { endedAt }) =>
                  endedAt === null ? <Tag color="green">在用</Tag> : <Tag>{timeText(endedAt)} 停用</Tag>,
              },
              {
                title: '操作',
                width: 140,
                render: (_, scheme) =>
                  may('payout.draw_up') &&
                  scheme.endedAt === null && <SchemeActions scheme={scheme} edit={() => setWriting(scheme)} />,
              },
            ]}
          />
        )}
      </Loaded>
      {writing && <SchemeDialog {...(writing !== 'new' && { replaced: writing })} close={() => setWriting(null)} />}
    </Page>
  );
}

function SchemeActions({ scheme: { id, title }, edit }: { readonly scheme: Scheme; readonly edit: () => void }) {
  const confirm = useConfirm();
  const end = useAct(
    () => told(api.POST('/api/v1/payout-schemes/{id}/ending', { params: { path: { id } } })),
    ['payout-schemes'],
  );
  const ask = () =>
    void confirm({
      title: `停用“${title}”？`,
      content: '停用后不能再用它编制批次，已经发放的不受影响。',
      okText: '停用',
      onOk: () => end.mutateAsync(undefined),
    });
  return (
    <>
      <Button type="link" size="small" onClick={edit}>
        修改
      </Button>
      <Button type="link" size="small" danger onClick={ask}>
        停用
      </Button>
    </>
  );
}
