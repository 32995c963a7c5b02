import { beginSession } from '../../api/session';
import { Frame } from './frame';
import { SignInForm } from './sign-in-form';

export default function SignInPage() {
  return (
    <Frame title="登录政务信息台账">
      <SignInForm word="登录" signedIn={beginSession} />
      <p style={{ marginBottom: 0 }}>忘记密码或账号被锁定，请联系本单位的安全管理员。</p>
    </Frame>
  );
}
