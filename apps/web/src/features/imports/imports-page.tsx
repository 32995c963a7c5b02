import { Button, Flex, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { useImportKinds } from './import-queries';
import { type Import, type ImportState, isMoving, stateColours, stateNames } from './import-words';
import { UploadDialog } from './upload-dialog';

/** Tables on their way into the books, and those that are there. */
export function Component() {
  const kinds = useImportKinds();
  const [sending, setSending] = useState(false);
  const { conditions, change } = useConditions(['kind', 'state']);
  const { kind, state } = conditions;
  const query = { limit: 20, ...(kind && { kind }), ...(state && { state: state as ImportState }) };
  const pages = usePages<Import>(
    ['imports', 'list', query],
    (cursor) =>
      told(
        api.GET('/api/v1/imports', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } }),
      ),
    isMoving,
  );
  const titleOf = (name: string) => kinds.data?.find((each) => each.kind === name)?.title ?? name;
  return (
    <Page
      title="批量导入"
      extra={
        <Button type="primary" onClick={() => setSending(true)}>
          导入表格
        </Button>
      }
    >
      <Flex gap={8} wrap style={{ marginBottom: 12 }} role="search" aria-label="查询条件">
        <Select
          aria-label="类别"
          placeholder="全部类别"
          allowClear
          style={{ width: '11.5em' }}
          value={kind ?? null}
          options={(kinds.data ?? []).map(({ kind: value, title }) => ({ value, label: title }))}
          onChange={(chosen: string | undefined) => change({ kind: chosen })}
        />
        <Select
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          style={{ width: '10em' }}
          value={state ?? null}
          options={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
          onChange={(chosen: string | undefined) => change({ state: chosen })}
        />
      </Flex>
      <PagedTable<Import>
        name="imports"
        pages={pages}
        rowKey="id"
        empty="还没有导入过表格。点“导入表格”，先下载模板。"
        columns={[
          { title: '文件', render: (_, { id, fileName }) => <Link to={`/imports/${id}`}>{fileName}</Link> },
          { title: '类别', width: 110, render: (_, { kind: name }) => titleOf(name) },
          {
            title: '状态',
            width: 110,
            render: (_, { state: at }) => <Tag color={stateColours[at]}>{stateNames[at]}</Tag>,
          },
          { title: '行数', width: 90, align: 'right', dataIndex: 'rows' },
          { title: '有误', width: 90, align: 'right', dataIndex: 'wrong' },
          { title: '已导入', width: 90, align: 'right', dataIndex: 'done' },
          {
            title: '上传',
            width: 240,
            render: (_, { requestedBy, requestedAt }) => `${requestedBy} ${timeText(requestedAt)}`,
          },
        ]}
      />
      {sending && <UploadDialog kind={kind} close={() => setSending(false)} />}
    </Page>
  );
}
