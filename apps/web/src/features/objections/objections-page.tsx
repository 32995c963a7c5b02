import { Flex, Input, Select, Tag } from 'antd';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller } from '../../api/use-session';
import { timeText, today } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { periodText } from '../../shared/periods';
import { useUnitName, useUnits } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { aboutText, type Objection, objectionColours, objectionStateNames } from './objection-words';

/** What units dispute: of the own unit for a liaison, of all for those who answer. */
export function Component() {
  const own = useCaller().unitId !== null;
  const units = useUnits();
  const unitName = useUnitName();
  const { conditions, change } = useConditions(['state', 'month', 'unit']);
  const query = {
    limit: 20,
    ...(conditions.state && { state: conditions.state as 'open' }),
    ...(conditions.month && { month: conditions.month }),
    ...(conditions.unit && { unitId: Number(conditions.unit) }),
  };
  const pages = usePages<Objection>(['objections', 'list', query], (cursor) =>
    told(
      api.GET('/api/v1/objections', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page title={own ? '本单位的异议' : '异议'}>
      <ConditionBar>
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: '10em' }}
          options={Object.entries(objectionStateNames).map(([value, label]) => ({ value, label }))}
          value={conditions.state}
          onChange={(state: string | undefined) => change({ state })}
        />
        <Input
          type="month"
          aria-label="月份"
          style={{ width: '11.5em' }}
          value={conditions.month ?? ''}
          onChange={({ target }) => change({ month: target.value })}
        />
        {!own && (
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
        )}
      </ConditionBar>
      <PagedTable<Objection>
        pages={pages}
        rowKey="id"
        empty={own ? '没有提出过异议。月份送核对期间，可以在“本单位明细”中对某一笔提出。' : '没有符合条件的异议。'}
        columns={[
          {
            title: '异议',
            render: (_, objection) => <Link to={`/objections/${objection.id}`}>{aboutText(objection)}</Link>,
          },
          ...(own ? [] : [{ title: '单位', render: (_: unknown, { unitId }: Objection) => unitName(unitId) }]),
          { title: '月份', width: 120, render: (_, { month }) => periodText(month) },
          { title: '提出人', width: 120, dataIndex: 'raisedBy' },
          { title: '提出时间', width: 150, render: (_, { raisedAt }) => timeText(raisedAt) },
          {
            title: '状态',
            width: 190,
            render: (_, { state, decideBy }) => (
              <Flex gap={8} align="center">
                <Tag color={objectionColours[state] ?? 'default'}>{objectionStateNames[state] ?? state}</Tag>
                {state === 'open' && (decideBy < today() ? <Tag color="red">逾期</Tag> : `${decideBy} 前`)}
              </Flex>
            ),
          },
          {
            title: '办结',
            render: (_, { endedBy, endedAt }) => endedAt && `${endedBy} ${timeText(endedAt)}`,
          },
        ]}
      />
    </Page>
  );
}
