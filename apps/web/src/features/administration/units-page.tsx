import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/use-session';
import { lastDayOf } from '../../shared/periods';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { Trouble } from '../../shared/parts/trouble';
import { presentMonth, useMonths, useRegulations, versionOn, wordTitle } from '../../shared/office';
import { type Unit, useUnits } from '../../shared/units';
import { AddUnitDialog } from '../directory/unit-dialogs';
import { MergeUnitDialog } from './merge-unit-dialog';
import { RenameUnitDialog } from './rename-unit-dialog';

/** The units of the office; whoever keeps the directory renames and merges them here. */
export function Component() {
  const units = useUnits();
  const months = useMonths();
  const regulations = useRegulations();
  const manages = useMay()('directory.manage');
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Unit | null>(null);
  const [merging, setMerging] = useState<Unit | null>(null);
  const regulation = versionOn(regulations.data ?? [], lastDayOf(months.data ? presentMonth(months.data) : '9999-12'));
  if (units.error) return <Trouble error={units.error} retry={units.refetch} />;
  return (
    <Page
      title="单位"
      extra={
        manages && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增单位
          </Button>
        )
      }
    >
      <RowsTable<Unit>
        rowKey="id"
        loading={units.isPending}
        rows={units.data ?? []}
        empty="还没有单位。请新增单位，或者从表格导入。"
        columns={[
          { title: '序号', width: 70, align: 'right', dataIndex: 'sortNo' },
          { title: '名称', rowScope: 'row', render: (_, { id, name }) => <Link to={`/units/${id}`}>{name}</Link> },
          { title: '分组', render: (_, { group }) => wordTitle(regulation, 'group', group) },
          { title: '负责人', render: (_, { head }) => head ?? '—' },
          ...(manages
            ? [
                {
                  title: '操作',
                  width: 160,
                  render: (_: unknown, unit: Unit) => (
                    <>
                      <Button type="link" size="small" onClick={() => setRenaming(unit)}>
                        改名
                      </Button>
                      <Button type="link" size="small" onClick={() => setMerging(unit)}>
                        并入
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {adding && <AddUnitDialog close={() => setAdding(false)} />}
      {renaming && <RenameUnitDialog unit={renaming} close={() => setRenaming(null)} />}
      {merging && <MergeUnitDialog unit={merging} units={units.data ?? []} close={() => setMerging(null)} />}
    </Page>
  );
}
