import { Flex } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { totalText } from '../../shared/formats';
import { PagedTable } from '../../shared/parts/paged-table';
import { ReadyButton } from '../../shared/parts/ready-button';
import { useUnitName } from '../../shared/units';
import { usePages } from '../../shared/use-pages';
import { EntryNumbers } from './entry-numbers';
import type { Batch, BatchLine } from './payout-words';
import { ReturnsDialog } from './returns-dialog';

const RETURNABLE = ['exported', 'paid', 'partly_returned'];

/** Who is paid what, each line with the entries of the ledger behind it. */
export function BatchLines({ batch: { id, state } }: { readonly batch: Batch }) {
  const unitName = useUnitName();
  const [chosen, setChosen] = useState<readonly BatchLine[]>([]);
  const [returning, setReturning] = useState(false);
  const choosing = useMay()('payout.export') && RETURNABLE.includes(state);
  const pages = usePages<BatchLine>(['payouts', 'lines', id, state], (cursor) =>
    told(
      api.GET('/api/v1/payout-batches/{id}/lines', {
        params: { path: { id }, query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  return (
    <>
      <Flex gap={8} align="center" style={{ marginBottom: 8 }} className="no-print">
        <h2 style={{ margin: 0, fontSize: '1.1em' }}>名单</h2>
        {choosing && (
          <>
            <ReadyButton
              size="small"
              missing={chosen.length === 0 ? '请先在名单中选中银行退回的' : null}
              onClick={() => setReturning(true)}
            >
              登记退回{chosen.length > 0 && `（${chosen.length} 笔）`}
            </ReadyButton>
            <span>银行退回的，先在下面选中。</span>
          </>
        )}
      </Flex>
      <PagedTable<BatchLine>
        pages={pages}
        rowKey="no"
        empty="这个批次没有内容。"
        {...(choosing && {
          rowSelection: {
            selectedRowKeys: chosen.map(({ no }) => no),
            preserveSelectedRowKeys: true,
            // The row antd measures widths with would hold a second box, hidden and yet in the way of the keyboard.
            hideSelectAll: true,
            onChange: (_: unknown, rows: BatchLine[]) => setChosen(rows),
            getCheckboxProps: ({ no, returnedBecause }: BatchLine) => ({
              disabled: returnedBecause !== null,
              'aria-label': `选中第 ${no} 行`,
            }),
          },
        })}
        columns={[
          { title: '行', width: 60, align: 'right', dataIndex: 'no' },
          { title: '单位', rowScope: 'row', render: (_, { unitId }) => unitName(unitId) },
          { title: '姓名', render: (_, { person }) => person ?? '' },
          { title: '应发（元）', width: 90, align: 'right', render: (_, { gross }) => totalText(gross, 'yuan') },
          { title: '扣税（元）', width: 90, align: 'right', render: (_, { tax }) => totalText(tax, 'yuan') },
          { title: '实发（元）', width: 90, align: 'right', render: (_, { net }) => totalText(net, 'yuan') },
          { title: '分录（看原因）', width: 130, render: (_, { entries }) => <EntryNumbers numbers={entries} /> },
          {
            title: '说明',
            render: (_, { reissues, returnedBecause }) =>
              returnedBecause !== null ? `银行退回：${returnedBecause}` : reissues ? '重发以前退回的一笔' : '',
          },
        ]}
      />
      {returning && (
        <ReturnsDialog
          id={id}
          lines={chosen}
          close={() => setReturning(false)}
          done={() => {
            setReturning(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}
