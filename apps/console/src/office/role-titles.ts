import type { Role } from '@app/identity';

/** What the roles are called. */
export const roleTitles: Readonly<Record<Role, string>> = {
  liaison: '信息联络员',
  editor: '编辑',
  finance: '财务',
  leader: '领导',
  administrator: '管理员',
};
