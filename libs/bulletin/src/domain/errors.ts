import { defineErrors, periodWords } from '@app/kernel';

/** The refusals of tables, pages and bulletins. */
export const bulletinError = defineErrors({
  unit_not_found: ['not_found', '没有这个单位，请从季度通报表进入'],
  bad_layout: ['invalid', (p: { place: string; problem: string }) => `通报表版式有误（${p.place}）：${p.problem}`],
  one_period: ['invalid', '请在 quarter、month、half、year 中给出一个且只给一个期间'],
  passwords_differ: ['invalid', '两次输入的新密码不一致，请重新输入'],
  foreign_form: ['forbidden', '表单不是从本系统的页面提交的，请打开本系统的页面后重新操作'],
  bulletin_not_found: ['not_found', '没有这份通报，请刷新通报列表'],
  bulletin_period: ['invalid', '通报按月、季度、半年或年度编制，period 请写成 2014-03、2014Q1、2014H1 或 2014 的形式'],
  period_before_ledger: [
    'conflict',
    (p: { period: string }) => `${periodWords(p.period)}早于台账的第一个月份，没有可以通报的内容`,
  ],
  bulletin_period_ahead: [
    'conflict',
    (p: { period: string }) => `${periodWords(p.period)}还没有开始，请到期后再编制通报`,
  ],
  period_running: [
    'conflict',
    (p: { to: string }) => `通报期间到 ${p.to} 才结束，现在只能编制草稿，请在期满后重新统稿，再送审`,
  ],
  bulletin_stands: [
    'conflict',
    (p: { period: string; status: string }) =>
      `${periodWords(p.period)}已经有一份通报（${p.status}），请在那份通报上办理；已印发的须先凭文号撤回`,
  ],
  bulletin_moved_on: [
    'conflict',
    (p: { status: string; by: string; at: string }) =>
      `这份通报已由${p.by}于 ${p.at} 办理，现为“${p.status}”，不能这样办理，请刷新后再看`,
  ],
  bulletin_not_draft: [
    'conflict',
    (p: { status: string }) => `这份通报现为“${p.status}”，只有草稿可以修改；需要修改的，请先退回`,
  ],
  bulletin_changed: [
    'conflict',
    (p: { version: number }) => `通报已被他人修改（现为第 ${p.version} 版），请刷新后在新的文字上修改`,
  ],
  paragraph_not_found: ['not_found', '通报里没有这一段，请刷新后再改'],
  same_hand: ['forbidden', '审批人不能是统稿、修改或送审这份通报的人，请由另一位有审批权限的人审批'],
  settings_missing: ['conflict', '还没有设置发文机关和发文代字，请系统管理员先在通报设置里填写，再印发'],
  document_no_taken: ['conflict', (p: { documentNo: string }) => `文号 ${p.documentNo} 已经用过，请核对后另写一个文号`],
});
