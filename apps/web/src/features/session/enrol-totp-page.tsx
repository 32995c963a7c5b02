import { Frame } from './frame';
import { EnrolTotp } from './enrol-totp';
import { renewSession } from '../../api/session';

/** Where the office asks finance and administrators for a second factor. */
export default function EnrolTotpPage() {
  return (
    <Frame title="请先启用动态验证码">
      <p>本办公室要求财务和管理员用手机上的验证器登录。</p>
      <EnrolTotp done={() => void renewSession()} />
    </Frame>
  );
}
