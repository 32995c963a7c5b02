/** What somebody can be told of. Closed: a switch, a filter and a webhook name these and no others. */
export const noticeKinds = [
  'item_received',
  'item_returned',
  'item_not_used',
  'adopted',
  'adoption_revoked',
  'instructed',
  'credited',
  'deduction',
  'commission_asked',
  'commission_reminded',
  'commission_due_soon',
  'commission_overdue',
  'commission_extension',
  'commission_cancelled',
  'commission_concluded',
  'commission_answered',
  'commission_extension_asked',
  'quota_at_risk',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** As switches and digests say it. */
export const noticeKindNames: Readonly<Record<NoticeKind, string>> = {
  item_received: '签收',
  item_returned: '退回修改',
  item_not_used: '未采用',
  adopted: '采用',
  adoption_revoked: '撤销采用',
  instructed: '领导批示',
  credited: '加分',
  deduction: '扣分',
  commission_asked: '约稿',
  commission_reminded: '催报',
  commission_due_soon: '约稿临近时限',
  commission_overdue: '约稿逾期',
  commission_extension: '延期答复',
  commission_cancelled: '约稿取消',
  commission_concluded: '约稿认定',
  commission_answered: '约稿交稿',
  commission_extension_asked: '延期申请',
  quota_at_risk: '任务预警',
};
