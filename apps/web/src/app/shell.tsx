import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout, Spin } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useCaller } from '../api/use-session';
import { NotYoursPage } from './failure-page';
import { useNarrow } from '../shared/use-narrow';
import { usePreferences } from './preferences';
import { MainMenu } from './main-menu';
import { NoticeBell } from './notice-bell';
import { mayOpen } from './places';
import { UserMenu } from './user-menu';

/** Menu on the left, who and what is new at the top, the page below. */
export function Shell() {
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  const { state } = useNavigation();
  const mine = mayOpen(useLocation().pathname, useCaller());
  const { large } = usePreferences();
  const narrow = useNarrow();
  useEffect(() => void (document.documentElement.dataset['large'] = String(large)), [large]);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#page">
        跳到正文
      </a>
      {wide && (
        <Layout.Sider
          width={200}
          theme="light"
          style={{ position: 'sticky', top: 0, height: '100vh', overflow: 'auto' }}
        >
          <Brand />
          <MainMenu />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 8, padding: '0 16px' }}>
          {!wide && <Button type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={() => setOpen(true)} />}
          {!wide && !(narrow && large) && <strong style={{ whiteSpace: 'nowrap' }}>政务信息台账</strong>}
          <span style={{ flex: 1 }} />
          <NoticeBell />
          <UserMenu />
        </Layout.Header>
        <Layout.Content id="page" tabIndex={-1} aria-busy={state === 'loading'}>
          <Suspense fallback={<Spin style={{ display: 'block', marginTop: '20vh' }} />}>
            {mine ? <Outlet /> : <NotYoursPage />}
          </Suspense>
        </Layout.Content>
      </Layout>
      {!wide && (
        <Drawer placement="left" size={240} open={open} onClose={() => setOpen(false)} title="政务信息台账">
          <MainMenu chosen={() => setOpen(false)} />
        </Drawer>
      )}
    </Layout>
  );
}

function Brand() {
  return <div style={{ padding: '14px 24px', fontWeight: 600, fontSize: '1.1em' }}>政务信息台账</div>;
}
