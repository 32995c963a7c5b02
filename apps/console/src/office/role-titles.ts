import type { Role } from '@app/identity';

/** What the roles are called. */
export const roleTitles: Readonly<Record<Role, string>> = {
  liaison: '信息联络员',
  editor: '编辑',
  finance: '财务',
  leader: '领导',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
};
