import { Frame } from './frame';
import { PasswordForm } from './password-form';

/** A password somebody else chose is good for choosing another, and for nothing else. */
export default function FirstPasswordPage() {
  return (
    <Frame title="请先修改密码">
      <p>初始密码只能用一次，或者原密码已到期。改好以后直接进入系统。</p>
      <PasswordForm />
    </Frame>
  );
}
