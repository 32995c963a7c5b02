import { defineErrors, periodWords } from '@app/kernel';

/** The refusals of the ledger. */
export const ledgerError = defineErrors({
  recorded_before: ['conflict', (p: { event: number }) => `这件事已经登记过（第 ${p.event} 号），没有重复登记`],
  idempotency_key_reused: [
    'conflict',
    (p: { field: string }) => `这个幂等键已用于另一次提交，字段“${p.field}”与那次不同；请换一个新的键再提交`,
  ],
  already_recorded: [
    'conflict',
    (p: { event: number; field: string }) =>
      `这件事已记为第 ${p.event} 号事件，但“${p.field}”不同；如原记录有误，请先撤销第 ${p.event} 号再重新登记`,
  ],
  event_not_found: ['not_found', (p: { event: number | string }) => `没有第 ${p.event} 号事件，请核对编号`],
  item_without_events: ['not_found', '没有这条信息的记录，请核对信息编号'],
  entry_not_found: ['not_found', (p: { entry: number }) => `没有第 ${p.entry} 号分录，请核对编号`],
  already_cancelled: [
    'conflict',
    (p: { event: number }) => `第 ${p.event} 号事件已被撤销，不能再对它登记；请刷新后核对`,
  ],
  not_cancellable: [
    'conflict',
    (p: { event: number }) => `第 ${p.event} 号本身是撤销记录，不能再撤销；如需恢复，请重新登记原事件`,
  ],
  date_in_future: [
    'invalid',
    (p: { on: string; today: string }) => `日期 ${p.on} 晚于今天（${p.today}），请改为实际发生的日期`,
  ],
  acts_before_event: [
    'invalid',
    (p: { event: number; on: string }) => `第 ${p.event} 号事件发生在 ${p.on}，裁定或撤销的日期不能早于这一天`,
  ],
  no_regulation: ['conflict', '本单位还没有施行中的考核办法，请系统管理员先启用一个版本'],
  nothing_to_decide: [
    'conflict',
    (p: { event: number }) => `第 ${p.event} 号事件没有待裁定的数额，或裁定人的职责与办法规定的不符`,
  ],
  no_result_to_decide: [
    'conflict',
    (p: { rule: string; period: string }) =>
      `${periodWords(p.period)}的考核结果“${p.rule}”没有待这个单位裁定的数额，或裁定人的职责与办法规定的不符；请先查看该期间的考核结果`,
  ],
  decided_before_end: [
    'invalid',
    (p: { period: string; to: string }) => `${periodWords(p.period)}到 ${p.to} 才结束，裁定的日期不能早于这一天`,
  ],
  decision_out_of_range: [
    'invalid',
    (p: { low: string; high: string }) => `裁定的数额须在 ${p.low} 与 ${p.high} 之间，请按办法规定的幅度填写`,
  ],
  award_not_allowed: ['invalid', '办法的“由人评定”一栏没有这一项，或所给数额不在允许范围内，请核对条款和数额'],
  month_not_over: ['conflict', (p: { month: string }) => `${periodWords(p.month)}还没有结束，月末之后才能结账`],
  month_not_next: [
    'conflict',
    (p: { month: string; next: string }) =>
      `请按月份顺序结账：下一个应结的是 ${periodWords(p.next)}，不是 ${periodWords(p.month)}`,
  ],
  words_in_chain: [
    'conflict',
    '这条信息的事件是在支持清除之前记录的，标题已写入记录链，无法单独清除；请联系系统维护人员按停用介质处理',
  ],
  month_closed: ['conflict', (p: { month: string }) => `${periodWords(p.month)}已经结账，不能重复结账`],
  regulation_not_ready: ['invalid', (p: { findings: string }) => `该版本还不能施行：${p.findings}`],
  regulation_not_found: ['not_found', '没有施行过这个版本的考核办法，请从版本列表中选择'],
  simulated_days_wrong: [
    'invalid',
    (p: { from: string; to: string }) => `试算的日期有误（${p.from} 至 ${p.to}），请核对，起始日不能晚于结束日`,
  ],
  regulation_version_exists: [
    'conflict',
    (p: { id: string; version: number }) => `${p.id} 第 ${p.version} 版已经施行过；内容有改动时请使用新的版本号`,
  ],
  regulation_overlaps: [
    'conflict',
    (p: { from: string }) => `${p.from} 起已有施行中的版本；新版本须晚于它开始，旧版本须写明最后一天`,
  ],
  regulation_reaches_back: [
    'conflict',
    (p: { from: string; month: string }) =>
      `新版本自 ${p.from} 施行，但 ${periodWords(p.month)}之前已经结账；请把施行日期放在未结账的月份`,
  ],
  regulation_scale_changed: [
    'invalid',
    (p: { asset: string; scale: number }) =>
      `“${p.asset}”在已施行的版本中精确到 ${p.scale} 位小数，新版本不能改变；请沿用原来的 scale，或换一个新的计分项`,
  ],
  regulation_beyond_scope: [
    'invalid',
    (p: { where: string }) => `该版本暂不能施行：${p.where}。请改写规则，或请管理员升级系统后再启用`,
  ],
  regulation_unit_unknown: [
    'invalid',
    (p: { unit: string; alike: string }) =>
      `办法提到的单位“${p.unit}”不在名录中${p.alike}；请改正办法中的名称，或先把该单位加入名录`,
  ],
  groups_in_use: [
    'conflict',
    (p: { from: string }) =>
      `办法按单位的分组计分，${p.from} 以来已有登记的事件，分组一变已入账的数额就要变动；请把变更日期放在尚无事件的日子，如下月一日`,
  ],
  heads_in_use: [
    'conflict',
    (p: { from: string }) =>
      `办法有计给单位负责人的规定，${p.from} 以来已有登记的事件，负责人一变已入账的数额就要变动；请把变更日期放在尚无事件的日子，如下月一日`,
  ],
  bad_period: ['invalid', (p: { period: string }) => `“${p.period}”不是期间，请写成 2014-03、2014Q1、2014H1 或 2014`],
  no_such_result: [
    'not_found',
    (p: { rule: string; period: string; known: string }) =>
      `办法没有在${periodWords(p.period)}期末结算的规则“${p.rule}”；这类期间的规则有：${p.known}`,
  ],
  period_not_begun: ['not_found', (p: { period: string }) => `${periodWords(p.period)}还没有开始，没有可看的结果`],
  ask_one_thing: ['invalid', '请只给出 itemId 或 event 中的一个'],
  lane_full: ['busy', '正在处理的登记太多，请几秒钟后再试，已填内容不会丢失'],
});
