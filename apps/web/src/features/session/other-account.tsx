import { Alert, App, Button, Flex, Form, Input, Modal } from 'antd';
import { api, told } from '../../api/client';
import { beginSession, type Caller } from '../../api/session';
import { useCaller } from '../../api/use-session';
import { useAct } from '../../shared/use-act';

interface Entered {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/**
 * Somebody else has signed in in another window of this browser. What is written on this page stays on it, below the dialog,
 * until its own account is back and it can be saved.
 */
export default function OtherAccount({ other }: { readonly other: Caller }) {
  const { name, accountId } = useCaller();
  const { message } = App.useApp();
  const signIn = useAct((body: Entered) => told(api.POST('/api/v1/sessions', { body })), [], { said: false });
  const enter = (entered: Entered) =>
    signIn.mutate(entered, {
      onSuccess: (begun) => {
        if (begun.caller.accountId === accountId) beginSession(begun);
        else message.warning(`这不是“${name}”的账号，请用本人的账号登录`, 6);
      },
    });
  // Read anew, the application is that of whoever holds the cookie; the browser asks before unsaved words go.
  const leave = () => location.assign('/app/');
  return (
    <Modal open closable={false} title={`另一个账号“${other.name}”已在这个浏览器登录`} footer={null}>
      <p style={{ marginTop: 0 }}>
        本页是“{name}”的。您写的内容还在本页，没有丢；用“{name}”的账号重新登录，就能接着保存。另一个窗口里的“
        {other.name}
        ”随后也要重新登录。
      </p>
      <Form
        layout="vertical"
        onFinish={({ code, ...entered }: Entered) => enter({ ...entered, ...(code && { code }) })}
        requiredMark={false}
        disabled={signIn.isPending}
      >
        <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
          <Input autoComplete="username" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="code" label="动态验证码（没有启用的不填）">
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={20} />
        </Form.Item>
        {signIn.error && (
          <Alert type="error" showIcon role="alert" title={signIn.error.message} style={{ marginBottom: 16 }} />
        )}
        <Flex gap={8} wrap>
          <Button type="primary" htmlType="submit" loading={signIn.isPending}>
            登录并继续
          </Button>
          <Button onClick={leave}>放弃本页，改用“{other.name}”</Button>
        </Flex>
      </Form>
    </Modal>
  );
}
