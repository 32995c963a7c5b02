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
    (p: { until: string }) => `登录失败次数过多，该登录名已锁定到 ${p.until}，请到时再试或联系安全管理员`,
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
