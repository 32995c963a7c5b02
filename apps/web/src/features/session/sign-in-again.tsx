import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { beginSession, type Interruption, type Session } from '../../api/session';
import { useCaller, useSession } from '../../api/use-session';
import { SignInForm } from './sign-in-form';

/**
 * The session of this page is over, or the browser's is somebody else's by now. What is written on the page stays on it, unseen
 * behind the dialog, until its own account is back and it can be saved.
 */
export default function SignInAgain({ by }: Interruption) {
  const { name, accountId } = useCaller();
  const login = useSession()?.login;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const signedIn = (begun: Session) => {
    if (begun.caller.accountId !== accountId) {
      message.warning(`这不是“${name}”的账号，请用本人的账号登录`, 6);
      return;
    }
    beginSession(begun);
    // What could not be read meanwhile.
    void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  };
  // Read anew, the application is that of whoever holds the cookie; the browser asks before unsaved words go.
  const leave = () => location.assign('/app/');
  return (
    <Modal
      open
      closable={false}
      title={by ? `另一个账号“${by.name}”已在这个浏览器登录` : '登录已经结束'}
      footer={null}
      // Above whatever else was being asked.
      zIndex={2_001}
      styles={{ mask: { background: 'var(--ant-color-bg-layout)' } }}
    >
      <p style={{ marginTop: 0 }}>
        {!by && '登录在别处退出了，或者被管理员结束，或者太久没有操作。'}
        本页是“{name}”的。您写的内容还在本页，没有丢；用“{name}”的账号重新登录，就能接着保存。
        {by && `另一个窗口里的“${by.name}”随后也要重新登录。`}
      </p>
      <SignInForm
        word="登录并继续"
        signedIn={signedIn}
        login={login}
        beside={<Button onClick={leave}>{by ? `放弃本页，改用“${by.name}”` : '放弃本页，改用其他账号'}</Button>}
      />
    </Modal>
  );
}
