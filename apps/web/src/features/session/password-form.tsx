import { Alert, Button, Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { beginSession } from '../../api/session';
import { useAct } from '../../shared/use-act';

interface Entered {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** The old password and twice the new one. */
export function PasswordForm({ done }: { readonly done?: () => void }) {
  const [form] = Form.useForm<Entered & { again: string }>();
  const change = useAct((body: Entered) => told(api.POST('/api/v1/me/password', { body })), ['own-sessions'], {
    said: false,
  });
  const send = ({ currentPassword, newPassword }: Entered) =>
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: (session) => {
          form.resetFields();
          beginSession(session);
          done?.();
        },
      },
    );
  return (
    <Form form={form} layout="vertical" onFinish={send} requiredMark={false} disabled={change.isPending}>
      <Form.Item name="currentPassword" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra="至少八个字符，含大写字母、小写字母、数字、符号中的三种"
        rules={[{ required: true, message: '请输入新密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输入一次新密码"
        dependencies={['newPassword']}
        rules={[
          { required: true, message: '请再输入一次新密码' },
          ({ getFieldValue }) => ({
            validator: async (_rule, value) => {
              if (value && value !== getFieldValue('newPassword')) throw new Error('两次输入的新密码不一样');
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error && (
        <Alert type="error" showIcon role="alert" title={change.error.message} style={{ marginBottom: 16 }} />
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
