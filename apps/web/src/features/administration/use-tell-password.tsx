import { App, Typography } from 'antd';
import type { Schemas } from '../../api/client';

/** Shows a one-time password the only time it can be read. */
export function useTellPassword(): (invitation: Schemas['InvitationResponse']) => void {
  const { modal } = App.useApp();
  return ({ account, oneTimePassword: password }) =>
    void modal.success({
      title: `${account.name}的初始密码`,
      content: (
        <>
          <Typography.Paragraph copyable={{ text: password }} data-testid="one-time-password">
            <code>{password}</code>
          </Typography.Paragraph>
          <p>请当面或电话告知本人。只显示这一次；首次登录须修改。</p>
        </>
      ),
      okText: '已记下',
    });
}
