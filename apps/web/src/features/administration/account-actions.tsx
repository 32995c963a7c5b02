import { App, Button } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import type { Account } from './account';
import { AssignDialog } from './assign-dialog';
import { useTellPassword } from './use-tell-password';

/** What the security administrator does with an account; each is confirmed once. */
export function AccountActions({ account }: { readonly account: Account }) {
  const { id, name, role, disabledAt } = account;
  const { message } = App.useApp();
  const ask = useConfirm();
  const [assigning, setAssigning] = useState(false);
  const tell = useTellPassword();
  const params = { path: { id } };
  const reset = useAct(() => told(api.POST('/api/v1/accounts/{id}/password-reset', { params })), ['accounts']);
  const unlock = useAct(() => told(api.POST('/api/v1/accounts/{id}/unlocking', { params, body: {} })), ['accounts']);
  const withoutCode = useAct(() => told(api.POST('/api/v1/accounts/{id}/totp-removal', { params })), ['accounts']);
  const disable = useAct(() => told(api.POST('/api/v1/accounts/{id}/disabling', { params })), ['accounts']);
  const enable = useAct(() => told(api.POST('/api/v1/accounts/{id}/enabling', { params })), ['accounts']);
  const confirm = (title: string, content: string, onOk: () => Promise<unknown>) =>
    void ask({ title, content, okText: '确定', onOk });
  if (disabledAt !== null)
    return (
      <Button type="link" size="small" onClick={() => enable.mutate(undefined)}>
        重新启用
      </Button>
    );
  return (
    <>
      <Button
        type="link"
        size="small"
        onClick={() =>
          confirm(`为${name}重设密码？`, '原密码立即失效，登录中的设备全部退出。', async () =>
            tell(await reset.mutateAsync(undefined)),
          )
        }
      >
        重设密码
      </Button>
      <Button type="link" size="small" onClick={() => unlock.mutate(undefined)}>
        解锁
      </Button>
      {/* Administrators are made and stay what they are. */}
      {!role.endsWith('administrator') && (
        <Button type="link" size="small" aria-label={`变更角色：${name}`} onClick={() => setAssigning(true)}>
          变更角色
        </Button>
      )}
      <Button
        type="link"
        size="small"
        aria-label={`停用验证码：${name}`}
        onClick={() =>
          confirm(
            `停用${name}的动态验证码？`,
            '验证器和恢复码都丢了才用。以后只凭密码登录；本办公室要求使用的，登录后先重新启用。',
            () =>
              withoutCode.mutateAsync(undefined).then(
                () => void message.success(`已停用${name}的动态验证码`),
                // A refusal is said at the top of the screen already.
                () => undefined,
              ),
          )
        }
      >
        停用验证码
      </Button>
      <Button
        type="link"
        size="small"
        danger
        onClick={() =>
          confirm(`停用${name}的账号？`, '立即生效；以后可以重新启用。', () => disable.mutateAsync(undefined))
        }
      >
        停用
      </Button>
      {assigning && <AssignDialog account={account} close={() => setAssigning(false)} />}
    </>
  );
}
