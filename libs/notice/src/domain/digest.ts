import { noticeKindNames, type NoticeKind } from './notice-kind';

/**
 * The daily mail: how many notices of which kind wait. No title, opinion or name: a mail cannot be taken back, so what may
 * have to be purged stays in the system.
 */
export function digestOf(
  name: string,
  day: string,
  unread: readonly { readonly kind: NoticeKind; readonly count: number }[],
): { readonly subject: string; readonly text: string } {
  const total = unread.reduce((sum, { count }) => sum + count, 0);
  const lines = unread.map(({ kind, count }) => `  ${noticeKindNames[kind]}：${count} 条`);
  return {
    subject: `政务信息台账：您有 ${total} 条未读通知（${day}）`,
    text: [
      `${name}，您好：`,
      '',
      `您有 ${total} 条未读通知：`,
      ...lines,
      '',
      '内容请登录政务信息台账查看。',
      '不想再收到这封邮件，请在通知设置中关闭每日摘要。',
      '',
    ].join('\n'),
  };
}
