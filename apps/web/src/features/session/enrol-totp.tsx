import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { Loaded } from '../../shared/parts/loaded';

/** A secret for the authenticator, a code of it as proof, and the recovery codes, shown once. */
export function EnrolTotp({ done }: { readonly done: () => void }) {
  const secret = useQuery({
    queryKey: ['totp-secret'],
    queryFn: () => told(api.POST('/api/v1/me/totp')),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const confirm = useAct((body: { code: string }) => told(api.POST('/api/v1/me/totp/confirmation', { body })), [], {
    said: false,
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} done={done} />;
  return (
    <Loaded query={secret}>
      {({ uri, secret: typed }) => (
        <>
          <p>用验证器扫描二维码，或者输入密钥，再把显示的六位数字填在下面。</p>
          {/* What it says also stands below it as text. */}
          <div aria-hidden="true">
            <QRCode value={uri} type="svg" />
          </div>
          <Typography.Paragraph copyable={{ text: typed }}>密钥 {typed}</Typography.Paragraph>
          <Form layout="inline" onFinish={confirm.mutate} requiredMark={false}>
            <Form.Item
              name="code"
              label="六位数字"
              rules={[{ pattern: /^\d{6}$/, required: true, message: '应为六位数字' }]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              启用
            </Button>
          </Form>
          {confirm.error && <Alert type="error" showIcon role="alert" title={confirm.error.message} />}
        </>
      )}
    </Loaded>
  );
}

function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  return (
    <>
      <p>已启用。手机不在身边时，下面每个恢复码可以代替验证码登录一次。请抄下来锁好，以后不再显示。</p>
      <Typography.Paragraph copyable={{ text: codes.join('\n') }}>
        <code style={{ whiteSpace: 'pre-wrap' }}>{codes.join('\n')}</code>
      </Typography.Paragraph>
      <Button type="primary" onClick={done}>
        已抄好，继续
      </Button>
    </>
  );
}
