import { Alert, Button, Flex, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, told } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Session } from '../../api/session';
import { useAct } from '../../shared/use-act';

interface Entered {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

interface SignInFormProps {
  /** On its button. */
  readonly word: string;
  readonly signedIn: (begun: Session) => void;
  /** Who is expected: only the password is left to be typed. */
  readonly login?: string | undefined;
  /** Stands beside the button, which else takes the whole width. */
  readonly beside?: ReactNode;
}

/** Name and password; the code of the second factor once the server asks for it. */
export function SignInForm({ word, signedIn, login, beside }: SignInFormProps) {
  const [codeNeeded, setCodeNeeded] = useState(false);
  const signIn = useAct((body: Entered) => told(api.POST('/api/v1/sessions', { body })), [], { said: false });
  const enter = (entered: Entered) =>
    signIn.mutate(entered, {
      onSuccess: signedIn,
      onError: (error) => error instanceof Problem && error.code === 'totp_needed' && setCodeNeeded(true),
    });
  return (
    <Form layout="vertical" initialValues={{ login }} onFinish={enter} requiredMark={false} disabled={signIn.isPending}>
      <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
        <Input autoComplete="username" autoFocus={login === undefined} maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus={login !== undefined} />
      </Form.Item>
      {codeNeeded && (
        <Form.Item name="code" label="动态验证码" rules={[{ required: true, message: '请输入验证码或恢复码' }]}>
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={20} autoFocus />
        </Form.Item>
      )}
      {signIn.error && (
        <Alert type="error" showIcon role="alert" title={signIn.error.message} style={{ marginBottom: 16 }} />
      )}
      <Flex gap={8} wrap>
        <Button type="primary" htmlType="submit" block={beside === undefined} loading={signIn.isPending}>
          {word}
        </Button>
        {beside}
      </Flex>
    </Form>
  );
}
