import { defineErrors } from '@app/kernel';

/** What the platform itself can refuse, whatever the business. */
export const platformErrors = defineErrors({
  bad_cursor: ['invalid', '翻页标记无效，请回到第一页重新查询'],
  bad_idempotency_key: ['invalid', 'Idempotency-Key 须为 1 至 80 个可见的英文字符，请换一个键'],
  bad_dry_run: ['invalid', 'dryRun 只能是 true 或 false'],
  body_too_deep: ['invalid', '请求内容的层次过多，请检查后重新提交'],
  dry_run_unsupported: ['invalid', '这项操作不能试算（dryRun），本次没有写入任何内容；请去掉 dryRun 再提交'],
  unstorable_text: ['invalid', '文字中含有无法保存的字符（U+0000 或半个表情符号），请删去后再提交'],
  database_busy: ['busy', '系统正忙，暂时无法写入，请稍后再试'],
  outcome_unknown: [
    'busy',
    '提交时与数据库的连接中断，不能确定是否已经保存；请先查询，或带同一个 Idempotency-Key 再提交一次，不会重复记账',
  ],
  value_too_long: ['invalid', (p: { column: string }) => `内容太长，数据库的 ${p.column} 一栏放不下，请缩短后再提交`],
  database_unreachable: [
    'busy',
    (p: { host: string }) => `连接不上数据库 ${p.host}，请确认它已启动，并核对 DATABASE_URL 中的主机和端口`,
  ],
  database_denied: [
    'conflict',
    (p: { user: string }) => `数据库拒绝了账号 ${p.user}，请核对 DATABASE_URL 中的账号和密码，以及该账号对数据库的权限`,
  ],
  database_missing: [
    'conflict',
    (p: { database: string }) =>
      `数据库服务器上没有名为 ${p.database} 的数据库，请先建立：CREATE DATABASE ${p.database}`,
  ],
  database_behind: [
    'conflict',
    (p: { pending: number }) => `数据库还有 ${p.pending} 项结构变更没有执行，请先停止服务，以升级方式启动一次`,
  ],
  database_ahead: [
    'conflict',
    (p: { unknown: string }) =>
      `数据库由更新的版本写成（本版本不认识 ${p.unknown}），请换用新版本程序，不要用旧版本打开`,
  ],
});
