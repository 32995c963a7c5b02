import { Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useUnitName } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { roleNames } from '../../shared/words';
import type { Account } from './account';
import { AccountActions } from './account-actions';
import { NewAccountDialog } from './new-account-dialog';

/** Who may sign in, as what. */
export function Component() {
  const unitName = useUnitName();
  const [creating, setCreating] = useState(false);
  const { conditions, change } = useConditions(['role', 'text']);
  const query = {
    limit: 50,
    ...(conditions.role && { role: conditions.role as Account['role'] }),
    ...(conditions.text && { text: conditions.text }),
  };
  const pages = usePages<Account>(['accounts', query], (cursor) =>
    told(api.GET('/api/v1/accounts', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Page
      title="账号"
      extra={
        <Button type="primary" onClick={() => setCreating(true)}>
          新建账号
        </Button>
      }
    >
      <ConditionBar>
        <Input.Search
          aria-label="姓名或登录名"
          placeholder="姓名或登录名"
          allowClear
          style={{ width: '16em' }}
          defaultValue={conditions.text ?? ''}
          onSearch={(text) => change({ text })}
        />
        <Select
          aria-label="角色"
          placeholder="角色"
          allowClear
          style={{ width: '11.5em' }}
          options={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
          value={conditions.role}
          onChange={(role: string | undefined) => change({ role })}
        />
      </ConditionBar>
      <PagedTable<Account>
        pages={pages}
        rowKey="id"
        empty="没有符合条件的账号。"
        columns={[
          { title: '登录名', dataIndex: 'login' },
          { title: '姓名', dataIndex: 'name' },
          { title: '角色', render: (_, { role }) => roleNames[role] ?? role },
          { title: '单位', render: (_, { unitId }) => unitName(unitId) },
          { title: '建立', render: (_, { createdAt }) => timeText(createdAt) },
          {
            title: '状态',
            render: (_, { disabledAt, oneTimePassword }) =>
              disabledAt !== null ? (
                <Tag>已停用</Tag>
              ) : oneTimePassword ? (
                <Tag color="orange">待改初始密码</Tag>
              ) : (
                <Tag color="green">正常</Tag>
              ),
          },
          { title: '操作', render: (_, account) => <AccountActions account={account} /> },
        ]}
      />
      {creating && <NewAccountDialog close={() => setCreating(false)} />}
    </Page>
  );
}
