import type { components } from '../api/schema';

export type NoticeKind = components['schemas']['NoticeResponse']['kind'];

/** What kinds of notices are called; test/acceptance/notice-preferences.spec.ts holds that the server calls them so too. */
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
  urgent_due_soon: '紧急信息临近时限',
  follow_up_submitted: '续报',
  statement_open: '核对对账单',
  statement_due: '核对临近截止',
  objection_raised: '单位异议',
  objection_answered: '异议答复',
  objection_decided: '异议办结',
  objection_due: '异议临近答复期限',
  year_end_open: '年终评定公示',
  year_end_due: '公示临近截止',
  year_end_final: '年终表彰',
  bulletin_submitted: '通报待审批',
  bulletin_returned: '通报退回',
  bulletin_approved: '通报已审批',
  bulletin_published: '通报印发',
  bulletin_withdrawn: '通报撤回',
};

/** Kinds that belong together, by how their names in the API begin. */
const groups: readonly (readonly [title: string, beginnings: readonly string[]])[] = [
  ['信息', ['item_', 'adopt', 'instructed', 'urgent_', 'follow_up_']],
  ['约稿', ['commission_']],
  ['积分和任务', ['credited', 'deduction', 'quota_']],
  ['核对和异议', ['statement_', 'objection_']],
  ['通报和年终', ['bulletin_', 'year_end_']],
];

/** Kinds as choices, those that belong together below one title; groups without any are left out. */
export function kindChoices(kinds: readonly NoticeKind[]) {
  return groups
    .map(([title, beginnings]) => ({
      label: title,
      title,
      options: kinds
        .filter((kind) => beginnings.some((beginning) => kind.startsWith(beginning)))
        .map((kind) => ({ value: kind, label: noticeKindNames[kind] })),
    }))
    .filter(({ options }) => options.length > 0);
}

export const allNoticeKinds = Object.keys(noticeKindNames) as NoticeKind[];
