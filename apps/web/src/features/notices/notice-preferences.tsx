import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Card, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { kindChoices } from '../../shared/notice-kinds';
import { Loaded } from '../../shared/parts/loaded';
import { useAct } from '../../shared/use-act';
import { useUnsaved } from '../../shared/use-unsaved';
import { chosenOf, entriesOf, type PreferenceEntries, type Preferences } from './preferences';

/** What one wants to hear of, and whether by mail too. */
export function NoticePreferences() {
  const preferences = useQuery({
    queryKey: ['notice-preferences'],
    queryFn: () => told(api.GET('/api/v1/notices/preferences')),
  });
  return (
    <Card title="通知设置" style={{ maxWidth: 720 }}>
      <Loaded query={preferences}>
        {(stands) =>
          stands.kinds.length === 0 ? (
            <p style={{ margin: 0 }}>您的角色没有要通知的事。</p>
          ) : (
            <PreferencesForm stands={stands} />
          )
        }
      </Loaded>
    </Card>
  );
}

function PreferencesForm({ stands }: { readonly stands: Preferences }) {
  const { message } = App.useApp();
  const [changed, setChanged] = useState(false);
  useUnsaved(changed);
  const [form] = Form.useForm<PreferenceEntries>();
  const save = useAct(
    (entered: PreferenceEntries) => told(api.POST('/api/v1/notices/preferences', { body: chosenOf(entered, stands) })),
    ['notice-preferences'],
    { said: false },
  );
  const saved = () => {
    setChanged(false);
    void message.success('通知设置已保存，以后的事照此通知');
  };
  return (
    <Form<PreferenceEntries>
      form={form}
      layout="vertical"
      initialValues={entriesOf(stands)}
      onValuesChange={() => setChanged(true)}
      onFinish={(entered) => !save.isPending && save.mutate(entered, { onSuccess: saved })}
    >
      <p style={{ marginTop: 0 }}>勾选的事发生时通知您；不勾选的，“通知”里和邮件里都没有，但该办的仍列在工作台上。</p>
      {kindChoices(stands.kinds).map(({ title, options }) => (
        <fieldset key={title} className="form-part">
          <legend>{title}</legend>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px' }}>
            {options.map(({ value, label }) => (
              <Form.Item key={value} name={['told', value]} valuePropName="checked" noStyle>
                <Checkbox>{label}</Checkbox>
              </Form.Item>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="form-part">
        <legend>邮件</legend>
        {!stands.mailConfigured && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title="本系统还没有配置发信，现在收不到邮件；由系统管理员配置好以后，照这里保存的发送。"
          />
        )}
        <Form.Item name="digest" valuePropName="checked" style={{ marginBottom: 12 }}>
          <Checkbox onChange={() => void form.validateFields(['email']).catch(() => undefined)}>
            有没读的通知时，每天发一封邮件，写明有几条；不写标题和内容
          </Checkbox>
        </Form.Item>
        <Form.Item
          name="email"
          label="电子邮箱"
          rules={[
            { type: 'email', message: '请写成 name@example.cn 的形式' },
            ({ getFieldValue }) => ({
              validator: async (_, entered: string = '') => {
                if (getFieldValue('digest') && entered === '') throw new Error('要收邮件，请填写电子邮箱');
              },
            }),
          ]}
        >
          <Input autoComplete="email" inputMode="email" maxLength={254} style={{ maxWidth: 360 }} />
        </Form.Item>
      </fieldset>
      {save.error && (
        <Alert type="error" showIcon role="alert" title={save.error.message} style={{ marginBottom: 12 }} />
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!changed}>
        保存通知设置
      </Button>
    </Form>
  );
}
