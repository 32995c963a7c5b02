import type { Schemas } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { timeText } from '../../shared/formats';
import { roleNames } from '../../shared/words';

export type AuditRecord = Schemas['AuditRecordResponse'];

export const outcomeNames: Readonly<Record<string, string>> = { done: '完成', refused: '被拒绝' };

/** Why identity refused; other reasons are the words of whoever gave them. */
const reasonNames: Readonly<Record<string, string>> = {
  login_refused: '登录名或密码不对，或账号已停用',
  login_locked: '失败次数过多，已锁定',
  totp_needed: '没有输入动态验证码',
  totp_refused: '动态验证码不对或已用过',
  password_wrong: '现在的密码不对',
  password_reused: '新密码以前用过',
  unknown: '不认得的凭据',
  disabled: '账号已停用',
  ended: '登录已经结束',
  expired: '登录已经过期',
};

const detailNames: Readonly<Record<string, string>> = {
  reason: '原因',
  startedAt: '登录时间',
  device: '设备',
  until: '锁定到',
  address: '解除锁定的地址',
  login: '登录名',
  name: '姓名',
  role: '角色',
  unitId: '单位',
  from: '变更前',
  to: '变更后',
  otherSessionsEnded: '同时结束的其他登录',
  left: '还剩恢复码',
  totpRequired: '财务和管理员必须使用动态验证码',
  permission: '权限代码',
  documentNo: '文号',
  contentSha256: '内容校验值',
  person: '个人',
  holder: '户名',
  payments: '笔数',
  template: '模板代码',
};

type UnitName = (id: number) => string;

/** Why somebody was refused or did it; empty where nothing was said. */
export function reasonOf({ detail }: Pick<AuditRecord, 'detail'>): string {
  const { reason } = detail as { readonly reason?: unknown };
  return typeof reason === 'string' ? (reasonNames[reason] ?? reason) : '';
}

/** Everything else a record says, a line each. */
export function detailLines(detail: AuditRecord['detail'], unitName: UnitName): Decided[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ label: detailNames[name] ?? name, text: textOf(name, value, unitName) }));
}

function textOf(name: string, value: unknown, unitName: UnitName): string {
  if (typeof value === 'object' && value !== null)
    return detailLines(value as AuditRecord['detail'], unitName)
      .map(({ label, text }) => `${label}：${text}`)
      .join('，');
  const text = String(value);
  if (name === 'unitId') return unitName(Number(value)) || text;
  if (name === 'role') return roleNames[text] ?? text;
  if (name === 'reason') return reasonNames[text] ?? text;
  if (name === 'until' || name === 'startedAt') return timeText(text);
  return typeof value === 'boolean' ? (value ? '是' : '否') : text;
}
