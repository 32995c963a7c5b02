import { Button, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { PagedTable } from '../../shared/parts/paged-table';
import { useUnitName } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { ConfirmLatenessDialog } from './confirm-lateness-dialog';
import { DismissLatenessDialog } from './dismiss-lateness-dialog';
import { lapseText } from './lapse-text';

type Proposal = Schemas['LatenessProposalResponse'];
const states = { open: '待认定', confirmed: '已认定', dismissed: '不认定' } as const;
type State = keyof typeof states;

/** Urgent items that seem late, by each clock. The program only proposes. */
export function LatenessList() {
  const unitName = useUnitName();
  const { conditions, change } = useConditions(['state']);
  const state: State = conditions.state && conditions.state in states ? (conditions.state as State) : 'open';
  const [deciding, setDeciding] = useState<{ what: 'confirm' | 'dismiss'; item: Proposal['item'] } | null>(null);
  const pages = usePages<Proposal>(['items', 'lateness', state], (cursor) =>
    told(
      api.GET('/api/v1/lateness-proposals', {
        params: { query: { state, limit: 20, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  const close = () => setDeciding(null);
  return (
    <>
      <Segmented
        aria-label="状态"
        options={Object.entries(states).map(([value, label]) => ({ value: value as State, label }))}
        value={state}
        onChange={(chosen) => change({ state: chosen === 'open' ? undefined : chosen })}
        style={{ marginBottom: 12 }}
      />
      <PagedTable<Proposal>
        name="lateness"
        pages={pages}
        rowKey={({ item }) => item.id}
        empty={state === 'open' ? '没有待认定的迟报。' : '没有这一类的记录。'}
        columns={[
          { title: '信息', render: (_, { item }) => <Link to={`/items/${item.id}`}>{item.title}</Link> },
          {
            title: '单位',
            width: 160,
            render: (_, { item }) => item.contributors.map(({ unitId }) => unitName(unitId)).join('、'),
          },
          { title: '级别', width: 80, render: (_, { urgency }) => urgency.severity },
          { title: '知悉', width: 150, render: (_, { urgency }) => timeText(urgency.awareAt) },
          {
            title: '用时',
            render: (_, { urgency }) => (
              <ul style={{ margin: 0, paddingInlineStart: 18, whiteSpace: 'normal', minWidth: 'min(260px, 50vw)' }}>
                {urgency.lapses
                  .filter(({ late }) => late > 0)
                  .map((lapse) => (
                    <li key={`${lapse.report}${lapse.since}${lapse.until}`}>
                      {lapse.counts ? <strong>{lapseText(lapse)}</strong> : lapseText(lapse)}
                    </li>
                  ))}
              </ul>
            ),
          },
          {
            title: state === 'open' ? '操作' : '认定人',
            width: 150,
            render: (_, { item, urgency }) =>
              state === 'open' ? (
                <Flex gap={8}>
                  <Button size="small" onClick={() => setDeciding({ what: 'confirm', item })}>
                    认定
                  </Button>
                  <Button size="small" onClick={() => setDeciding({ what: 'dismiss', item })}>
                    不认定
                  </Button>
                </Flex>
              ) : (
                urgency.decidedBy
              ),
          },
        ]}
      />
      {deciding?.what === 'confirm' && <ConfirmLatenessDialog item={deciding.item} close={close} />}
      {deciding?.what === 'dismiss' && <DismissLatenessDialog item={deciding.item} close={close} />}
    </>
  );
}
