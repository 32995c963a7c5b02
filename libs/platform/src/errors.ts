import { defineErrors } from '@app/kernel';

/** What the platform itself can refuse, whatever the business. */
export const platformErrors = defineErrors({
  bad_cursor: ['invalid', '翻页标记无效，请回到第一页重新查询'],
  bad_idempotency_key: ['invalid', 'Idempotency-Key 须为 1 至 80 个可见的英文字符，请换一个键'],
  bad_dry_run: ['invalid', 'dryRun 只能是 true 或 false'],
  unstorable_text: ['invalid', '文字中含有看不见的空字符（U+0000），请删去后再提交'],
  database_busy: ['busy', '系统正忙，暂时无法写入，请稍后再试'],
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
