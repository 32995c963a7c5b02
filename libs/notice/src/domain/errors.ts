import { defineErrors } from '@app/kernel';

export const noticeError = defineErrors({
  notice_not_found: ['not_found', '没有这条通知，请刷新后再看'],
  digest_needs_address: ['invalid', '要按日收取邮件摘要，请先填写电子邮箱'],
  webhook_not_found: ['not_found', '没有这个推送地址，请核对编号'],
  webhook_address_bad: ['invalid', (p: { problem: string }) => `推送地址不能使用：${p.problem}`],
  webhook_address_refused: [
    'invalid',
    (p: { address: string }) =>
      `不能向 ${p.address} 推送：本机、链路本地和云平台元数据地址不在允许范围内；确有需要请系统管理员在 WEBHOOK_ALLOW 中列出`,
  ],
  webhooks_too_many: ['conflict', '推送地址最多 20 个，请先停用不再使用的'],
});
