import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex, Tag } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { Trouble } from '../../shared/parts/trouble';
import { useAct } from '../../shared/use-act';
import { NoticePreferences } from '../notices/notice-preferences';
import { EnrolTotp } from './enrol-totp';
import { PasswordForm } from './password-form';

type OwnSession = Schemas['OwnSessionResponse'];

/** One's own password, second factor, sessions, and what one wants to hear of. */
export function Component() {
  const { message } = App.useApp();
  const [enrolling, setEnrolling] = useState(false);
  return (
    <Page title="我的账号">
      <Flex vertical gap={16}>
        <OwnSessions />
        <NoticePreferences />
        <Card title="修改密码" style={{ maxWidth: 480 }}>
          <PasswordForm done={() => void message.success('密码已修改，其他设备上的登录已结束')} />
        </Card>
        <Card title="动态验证码" style={{ maxWidth: 480 }}>
          {enrolling ? (
            <EnrolTotp done={() => setEnrolling(false)} />
          ) : (
            <Button onClick={() => setEnrolling(true)}>启用动态验证码</Button>
          )}
        </Card>
      </Flex>
    </Page>
  );
}

function OwnSessions() {
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => told(api.GET('/api/v1/me/sessions')),
  });
  const end = useAct(
    (id: string) => told(api.POST('/api/v1/me/sessions/{id}/ending', { params: { path: { id } } })),
    ['own-sessions'],
  );
  if (error) return <Trouble error={error} retry={refetch} />;
  return (
    <section>
      <h2 style={{ fontSize: '1.1em' }}>正在登录的设备</h2>
      <RowsTable<OwnSession>
        rowKey="id"
        loading={isPending}
        rows={data ?? []}
        empty="没有正在登录的设备。"
        columns={[
          { title: '登录时间', render: (_, { startedAt }) => timeText(startedAt) },
          { title: '最近使用', render: (_, { renewedAt }) => timeText(renewedAt) },
          { title: '地址', dataIndex: 'address' },
          { title: '设备', dataIndex: 'device' },
          {
            title: '操作',
            render: (_, { id, current }) =>
              current ? (
                <Tag>本机</Tag>
              ) : (
                <Button size="small" onClick={() => end.mutate(id)}>
                  让它退出
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
