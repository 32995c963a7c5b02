/**
 * What the audit log records, with what it is called. Closed, like the permissions: a lib that has something to record
 * enters it here. Business events are in the ledger's own chain and are not recorded twice.
 */
export const auditActions = {
  'session.open': '登录',
  'session.renew': '续期会话',
  'session.end': '结束会话',
  'session.reuse': '会话凭据被重复使用',
  'login.lock': '锁定登录',
  'login.unlock': '解除锁定',
  'account.create': '建立账号',
  'account.disable': '停用账号',
  'account.enable': '启用账号',
  'account.assign': '变更角色或单位',
  'password.change': '修改密码',
  'password.reset': '重设密码',
  'totp.enrol': '启用动态验证码',
  'totp.remove': '停用动态验证码',
  'totp.recover': '使用恢复码',
  'security.settings': '变更安全设置',
  'permission.refused': '越权访问',
  'item.purge': '紧急清除信息',
  'payee.reveal': '查看收款信息',
  'bulletin.publish': '印发通报',
  'bulletin.withdraw': '撤回通报',
} as const;
export type AuditAction = keyof typeof auditActions;

export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(auditActions, text);
}

export const auditOutcomes = ['done', 'refused'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];
