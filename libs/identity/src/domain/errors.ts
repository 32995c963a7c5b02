import { defineErrors } from '@app/kernel';
import { LOCK_MINUTES, MOST_FAILURES } from './lockout';

/** The refusals of identity. None of those met on the way in tells whether an account exists. */
export const identityError = defineErrors({
  login_refused: [
    'unauthenticated',
    `登录名或密码不正确，或账号已停用；连续 ${MOST_FAILURES} 次不正确将锁定 ${LOCK_MINUTES} 分钟，请核对后再试，忘记密码请联系安全管理员`,
  ],
  login_locked: [
    'too_many',
    (p: { minutes: number; until: string; address: string | null }) =>
      `登录失败次数过多，该登录名或所用网络地址${p.address === null ? '' : `（${p.address}）`}已锁定，还有 ${p.minutes} 分钟，${p.until} 以后可以再试；急用请联系安全管理员解锁`,
  ],
  totp_needed: ['unauthenticated', '该账号已启用动态验证码，请输入验证器上的六位数字，或一个恢复码'],
  totp_refused: ['unauthenticated', '动态验证码或恢复码不正确或已用过，请等验证器换一个数字再试'],
  totp_unreadable: [
    'conflict',
    '动态验证码的密钥无法读取（数据密钥 DATA_KEY 或 data.key 已更换或遗失），请由安全管理员停用该账号的动态验证码后重新启用',
  ],
  totp_on: ['conflict', '该账号已启用动态验证码；要换验证器，请先由安全管理员停用'],
  totp_off: ['conflict', '该账号没有启用动态验证码'],
  totp_code_wrong: ['invalid', '验证码与刚才的密钥不符，请核对手机时间后重新输入，或重新取得密钥'],
  password_change_needed: ['forbidden', '请先修改密码：初始密码只能用一次，或者密码已到期'],
  totp_enrolment_needed: ['forbidden', '本办公室要求财务和管理员使用动态验证码，请先启用'],
  password_wrong: ['invalid', '现在的密码不正确，请重新输入'],
  password_reused: ['invalid', (p: { count: number }) => `新密码不能与最近 ${p.count} 次用过的密码相同，请换一个`],
  session_not_found: ['not_found', '没有这个会话，可能已经结束；请刷新列表'],
  own_account: ['conflict', '不能停用自己的账号或变更自己的角色，请由另一位安全管理员办理'],
  administrator_fixed: [
    'conflict',
    '系统、安全、审计管理员不得由其他角色转任，也不得转任；请停用原账号，为接任的人另建账号',
  ],
  not_signed_in: ['unauthenticated', '尚未登录或登录已过期，请重新登录'],
  not_permitted: ['forbidden', '您的角色没有这项操作的权限，如确有需要请联系安全管理员'],
  foreign_unit: ['forbidden', '只能办理和查看本单位的信息，请改选本单位'],
  login_taken: ['conflict', (p: { login: string }) => `登录名“${p.login}”已被使用，请换一个`],
  unit_needed: ['invalid', '信息员账号必须指定所属单位，请选择单位'],
  unit_not_allowed: ['invalid', '只有信息员账号属于某个单位，其他角色请不要指定单位'],
  account_not_found: ['not_found', (p: { account: number }) => `没有编号为 ${p.account} 的账号，请核对编号`],
  last_security_administrator: [
    'conflict',
    '这是最后一个可用的安全管理员账号，停用后将没有人能管理账号；请先建立另一个安全管理员账号',
  ],
  administrators_exclude: [
    'conflict',
    (p: { name: string }) =>
      `${p.name}已是本办公室的另一种管理员；系统、安全、审计三种管理员不得由一人兼任，请改由他人担任，同名的人请在姓名中加以区别`,
  ],
  login_unknown: ['not_found', (p: { login: string }) => `没有登录名为“${p.login}”的账号，请核对登录名`],
  account_disabled: ['conflict', (p: { login: string }) => `账号“${p.login}”已停用，不能解锁或重设密码；请另建账号`],
});
