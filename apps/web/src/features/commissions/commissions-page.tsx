import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useUnitName } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { AskDialog } from './ask-dialog';
import { type AskedUnit, resultNames } from './asked-unit';
import { AskedUnitActions } from './asked-unit-actions';
import { RecordResultDialog } from './record-result-dialog';
import { AskedDialog, Topic } from './topic';

/** What the office asked units to write: a line a unit, what is due last first. */
export function Component() {
  const may = useMay();
  const { unitId } = useCaller();
  const unitName = useUnitName();
  const [open, setOpen] = useState<'ask' | 'record' | null>(null);
  const close = () => setOpen(null);
  // Whoever comes from a notice or a deadline sees what it was about.
  const { conditions, change } = useConditions(['draft']);
  const pages = usePages<AskedUnit>(['commissions'], (cursor) =>
    told(
      api.GET('/api/v1/commissioned-drafts', {
        params: { query: { limit: 30, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  return (
    <Page
      title="约稿"
      extra={
        <Flex gap={8} wrap align="center">
          {may('commission.record') && (
            <>
              <Link to="/events?type=commission">结果记录</Link>
              <Button onClick={() => setOpen('record')}>补记约稿结果</Button>
            </>
          )}
          {may('commission.ask') && (
            <Button type="primary" onClick={() => setOpen('ask')}>
              向单位约稿
            </Button>
          )}
        </Flex>
      }
    >
      <PagedTable<AskedUnit>
        pages={pages}
        rowKey={({ id, unitId: asked }) => `${id}${asked}`}
        empty={unitId === null ? '还没有约过稿。' : '办公室没有向本单位约稿。'}
        columns={[
          {
            title: '题目',
            render: (_, { id, topic }) => <Topic id={id} topic={topic} />,
          },
          ...(unitId === null
            ? [{ title: '单位', render: (_: unknown, asked: AskedUnit) => unitName(asked.unitId) }]
            : []),
          { title: '时限', width: 150, render: (_, { dueAt }) => timeText(dueAt) },
          {
            title: '进展',
            width: 200,
            render: (_, asked) => <Progress asked={asked} />,
          },
          {
            title: '操作',
            width: 300,
            render: (_, asked) => <AskedUnitActions unit={asked} />,
          },
        ]}
      />
      {conditions.draft && <AskedDialog id={conditions.draft} close={() => change({ draft: undefined })} />}
      {open === 'ask' && <AskDialog close={close} />}
      {open === 'record' && <RecordResultDialog close={close} />}
    </Page>
  );
}

/** How far a unit is, what it asks for, and how it ended once somebody said so. */
function Progress({ asked }: { readonly asked: AskedUnit }) {
  const { state, stateName, proposedResult, result, extensionTo } = asked;
  const open = state !== 'concluded' && state !== 'cancelled';
  return (
    <Flex gap={4} wrap>
      <Tag color={state === 'asked' ? 'orange' : 'default'}>{stateName}</Tag>
      {result !== null && <Tag color={result === 'on_time' ? 'green' : 'red'}>{resultNames[result]}</Tag>}
      {open && (proposedResult === 'late' || proposedResult === 'missing') && <Tag color="red">已逾期</Tag>}
      {extensionTo !== null && <Tag color="blue">申请延到 {timeText(extensionTo)}</Tag>}
    </Flex>
  );
}
