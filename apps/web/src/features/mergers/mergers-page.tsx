import { Input, Tag } from 'antd';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { RangeCondition } from '../../shared/parts/range-condition';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';

type Merger = Schemas['MergerResponse'];

/** What went into what, the latest first; what was set free again is not there. */
export function Component() {
  const { conditions, change, clear } = useConditions(['text', 'unitId', 'from', 'to']);
  const { unitId, ...rest } = conditions;
  const query = { ...rest, ...(unitId && { unitId: Number(unitId) }), limit: 30 };
  const pages = usePages<Merger>(['mergers', 'list', query], (cursor) =>
    told(
      api.GET('/api/v1/item-mergers', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page title="合并与合编">
      <p style={{ marginTop: 0 }}>
        合并：几条并到其中一条里，文稿用那一条的。合编：另写一篇新稿。都在收稿箱里办：合并按 M，合编先勾选几条再按
        Shift+M。
      </p>
      <ConditionBar clear={clear}>
        <Input.Search
          key={conditions.text ?? ''}
          aria-label="标题"
          placeholder="两者标题中的字"
          defaultValue={conditions.text ?? ''}
          allowClear
          maxLength={100}
          style={{ width: '16em' }}
          onSearch={(text) => change({ text })}
        />
        <UnitSelect
          aria-label="供稿单位"
          placeholder="供稿单位"
          allowClear
          style={{ width: '14.5em' }}
          value={unitId ? Number(unitId) : undefined}
          onChange={(chosen) => change({ unitId: chosen === undefined ? undefined : String(chosen) })}
        />
        <RangeCondition name="办理日期" range={conditions} change={change} />
      </ConditionBar>
      <PagedTable<Merger>
        pages={pages}
        rowKey="itemId"
        empty="没有符合条件的合并或合编。"
        columns={[
          {
            title: '信息',
            render: (_, { itemId, title }) => <Link to={`/items/${itemId}`}>{title}</Link>,
          },
          {
            title: '方式',
            width: 80,
            render: (_, { combined }) => (
              <Tag color={combined ? 'geekblue' : 'purple'}>{combined ? '合编' : '合并'}</Tag>
            ),
          },
          {
            title: '并入或写成',
            render: (_, { intoId, intoTitle }) => <Link to={`/items/${intoId}`}>{intoTitle}</Link>,
          },
          { title: '办理', width: 220, render: (_, { by, at }) => `${by} ${timeText(at)}` },
        ]}
      />
    </Page>
  );
}
