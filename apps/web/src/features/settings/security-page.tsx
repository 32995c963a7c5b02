import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { Page } from '../../shared/parts/page';
import { withoutState } from './setting';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';

type Settings = Schemas['SecuritySettingsResponse'];

/** What the office has decided about signing in; all else about it is the same everywhere. */
export function Component() {
  const settings = useQuery({
    queryKey: ['security-settings'],
    queryFn: () => told(api.GET('/api/v1/security-settings')),
  });
  return (
    <Page title="登录安全">
      <SettingCard
        title="动态验证码"
        needs="account.manage"
        query={settings}
        decided={decided}
        dialog={(of) => <SecurityDialog {...of} />}
      />
    </Page>
  );
}

const decided = ({ totpRequired }: Settings): Decided[] => [
  { label: '财务和管理员', text: totpRequired ? '必须使用' : '自愿使用' },
];

function SecurityDialog({ opened, ...rest }: SettingDialogOf<Settings>) {
  return (
    <SettingDialog<Settings, Pick<Settings, 'totpRequired'>>
      {...rest}
      title="动态验证码"
      opened={opened}
      initial={withoutState(opened)}
      decided={decided}
      changes="security-settings"
      write={({ totpRequired }, version) =>
        told(api.POST('/api/v1/security-settings', { body: { totpRequired, version } }))
      }
    >
      <p style={{ marginTop: 0 }}>
        要求使用以后，还没有启用的人下次登录时先启用，启用以前不能办别的事。丢了验证器的，在“账号”中停用他的动态验证码。
      </p>
      <Form.Item name="totpRequired" valuePropName="checked">
        <Checkbox autoFocus>财务和管理员必须使用动态验证码</Checkbox>
      </Form.Item>
    </SettingDialog>
  );
}
