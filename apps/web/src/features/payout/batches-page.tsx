import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { totalText } from '../../shared/formats';
import { Bars, MOST_BARS } from '../../shared/parts/bars';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { periodText } from '../../shared/periods';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { BatchStateTag } from './batch-state-tag';
import { DrawUpDialog } from './draw-up-dialog';
import { useSchemes } from './payout-queries';
import { type Batch, batchStateNames, type Scheme } from './payout-words';
import { Reconciliation } from './reconciliation';

/** What is paid out, batch by batch, above it whether it adds up with the ledger. */
export function Component() {
  const may = useMay();
  const schemes = useSchemes();
  const [drawing, setDrawing] = useState(false);
  return (
    <Page
      title="发放批次"
      extra={
        may('payout.draw_up') && (
          <Button type="primary" onClick={() => setDrawing(true)}>
            编制批次
          </Button>
        )
      }
    >
      <Loaded query={schemes}>{(found) => <Batches schemes={found} />}</Loaded>
      {drawing && <DrawUpDialog close={() => setDrawing(false)} />}
    </Page>
  );
}

function Batches({ schemes }: { readonly schemes: readonly Scheme[] }) {
  const { conditions, change } = useConditions(['state', 'scheme']);
  const query = {
    limit: 20,
    ...(conditions.state && { state: conditions.state as 'draft' }),
    ...(conditions.scheme && { schemeId: conditions.scheme }),
  };
  const pages = usePages<Batch>(
    ['payouts', 'batches', query],
    (cursor) =>
      told(
        api.GET('/api/v1/payout-batches', {
          params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    ({ state }) => state === 'drawing',
  );
  const titleOf = (id: string) => schemes.find((scheme) => scheme.id === id)?.title ?? '';
  return (
    <>
      {[...new Set(schemes.map(({ asset }) => asset))].map((asset) => (
        <Reconciliation key={asset} asset={asset} />
      ))}
      <ConditionBar>
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: '10em' }}
          options={Object.entries(batchStateNames).map(([value, label]) => ({ value, label }))}
          value={conditions.state}
          onChange={(state: string | undefined) => change({ state })}
        />
        <Select
          aria-label="发放方案"
          placeholder="发放方案"
          allowClear
          style={{ width: '17.5em' }}
          options={schemes.map(({ id, title, endedAt }) => ({
            value: id,
            label: endedAt === null ? title : `${title}（已停用）`,
          }))}
          value={conditions.scheme}
          onChange={(scheme: string | undefined) => change({ scheme })}
        />
      </ConditionBar>
      <NetBars batches={pages.rows} />
      <PagedTable<Batch>
        pages={pages}
        rowKey="id"
        empty={
          schemes.length === 0
            ? '还没有发放方案。请先到“发放方案”中建立，再编制批次。'
            : '没有符合条件的批次。月份结账以后，可以编制批次。'
        }
        columns={[
          {
            title: '截至月份',
            render: (_, { id, through }) => <Link to={`/payouts/${id}`}>{periodText(through)}</Link>,
          },
          { title: '发放方案', render: (_, { schemeId }) => titleOf(schemeId) },
          { title: '状态', width: 110, render: (_, { state }) => <BatchStateTag state={state} /> },
          { title: '发放日期', width: 120, dataIndex: 'payOn' },
          { title: '笔数', width: 80, align: 'right', dataIndex: 'lines' },
          { title: '应发（元）', width: 130, align: 'right', render: (_, { gross }) => totalText(gross, 'yuan') },
          { title: '扣税（元）', width: 120, align: 'right', render: (_, { tax }) => totalText(tax, 'yuan') },
          { title: '实发（元）', width: 130, align: 'right', render: (_, { net }) => totalText(net, 'yuan') },
        ]}
      />
    </>
  );
}

/** What the batches on the page came to, the earliest first; one alone is compared with nothing. */
function NetBars({ batches }: { readonly batches: readonly Batch[] }) {
  const counted = batches
    .filter(({ state }) => state !== 'drawing' && state !== 'discarded')
    .slice(0, MOST_BARS)
    .reverse();
  if (counted.length < 2) return null;
  return (
    <Card size="small" title="历次实发（元）" style={{ marginBottom: 12 }}>
      <Bars
        bars={counted.map(({ through, net }) => ({
          name: periodText(through),
          value: Number(net),
          text: totalText(net, 'yuan'),
        }))}
        measure="实发（元）"
        spoken="历次实发的柱形图，数字见下表"
      />
    </Card>
  );
}
