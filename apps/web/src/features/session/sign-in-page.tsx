import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { Problem } from '../../api/problem';
import { beginSession } from '../../api/session';
import { useAct } from '../../shared/use-act';
import { Frame } from './frame';

interface Entered {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

export default function SignInPage() {
  const [codeNeeded, setCodeNeeded] = useState(false);
  const signIn = useAct((body: Entered) => told(api.POST('/api/v1/sessions', { body })), [], { said: false });
  const enter = (entered: Entered) =>
    signIn.mutate(entered, {
      onSuccess: beginSession,
      onError: (error) => error instanceof Problem && error.code === 'totp_needed' && setCodeNeeded(true),
    });
  return (
    <Frame title="登录政务信息台账">
      <Form layout="vertical" onFinish={enter} requiredMark={false} disabled={signIn.isPending}>
        <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
          <Input autoComplete="username" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {codeNeeded && (
          <Form.Item name="code" label="动态验证码" rules={[{ required: true, message: '请输入验证码或恢复码' }]}>
            <Input autoComplete="one-time-code" inputMode="numeric" maxLength={20} autoFocus />
          </Form.Item>
        )}
        {signIn.error && (
          <Alert type="error" showIcon role="alert" title={signIn.error.message} style={{ marginBottom: 16 }} />
        )}
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      <p style={{ marginBottom: 0 }}>忘记密码或账号被锁定，请联系本单位的安全管理员。</p>
    </Frame>
  );
}
