import { defineErrors, periodWords } from '@app/kernel';

export const assessmentError = defineErrors({
  bad_month: ['invalid', '月份请写成 2014-03 的形式'],
  month_not_over: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}还没有结束，请在月末以后再送各单位核对`,
  ],
  month_before_ledger: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}早于台账的第一个月份，没有可以核对的内容`,
  ],
  month_closed_already: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}已经结账，不能再送各单位核对；如需更正，请凭文号重新开放核对`,
  ],
  month_still_open: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}还没有结账，不需要重新开放，直接送各单位核对即可`,
  ],
  notice_past: ['invalid', (p: { today: string }) => `核对截止日期不能早于今天（${p.today}），请改为今天或以后的日期`],
  decision_before_notice: ['invalid', '答复期限不能早于核对截止日期，请改为截止当天或以后的日期'],
  notice_shorter: [
    'conflict',
    (p: { until: string }) => `各单位已被告知可以核对到 ${p.until}，截止日期只能延后，不能提前`,
  ],
  notice_running: [
    'conflict',
    (p: { month: string; until: string }) => `${periodWords(p.month)}正由各单位核对，截止 ${p.until}，请在此后再结账`,
  ],
  objections_open: [
    'conflict',
    (p: { month: string; count: number }) =>
      `${periodWords(p.month)}还有 ${p.count} 件异议没有答复，请逐件答复后再结账`,
  ],
  notice_over: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}现在不在核对期内，不能确认或提出异议；如有疑问，请与办公室联系`,
  ],
  statement_of_unit: ['invalid', '请写明单位编号 unitId'],
  statement_period: ['invalid', '对账单按月或按季出具，period 请写成 2014-03 或 2014Q1 的形式'],
  unit_unknown: ['not_found', '没有这个单位，请从单位名录中选择'],
  entry_unknown: ['not_found', '没有这笔分录，请核对分录号'],
  objection_stands: ['conflict', '对此已经提出过异议，还没有答复，请在那件异议中补充说明'],
  objection_not_found: ['not_found', '没有这件异议，请刷新异议列表'],
  objection_over: [
    'conflict',
    (p: { state: string; by: string }) => `这件异议已由${p.by}办结（${p.state}），不能再办理，请刷新后再看`,
  ],
  objection_subject: ['invalid', '异议须写明针对什么：分录号 entry、信息 itemId 或年终评定 yearEndId，三者择一'],
  item_unknown: ['not_found', '没有这条信息，请从本单位报送的信息中选择'],
  outcome_event_missing: ['invalid', '更正须写明更正所依据的事件号 event；维持原记录的不写'],
  outcome_verdict_missing: [
    'conflict',
    '更正须有依据：请先增补或取消这个单位的表彰，或收回公示重新拟定，再办结这件异议',
  ],
  outcome_event_unfit: [
    'invalid',
    (p: { event: number }) => `第 ${p.event} 号事件与这件异议无关，或早于这件异议，不能作为更正的依据`,
  ],
  bad_year: ['invalid', '年份请写成 2014 的形式'],
  year_not_closed: [
    'conflict',
    (p: { year: string; open: string }) => `${p.year} 年从 ${p.open} 起还没有结账，请全年各月结账后再评定`,
  ],
  year_before_ledger: ['conflict', (p: { year: string }) => `${p.year} 年早于台账的第一个月份，没有可以评定的内容`],
  scheme_missing: ['conflict', '还没有设定年终评定办法，请系统管理员先设定'],
  scheme_outdated: [
    'conflict',
    (p: { why: string }) => `年终评定办法与现行办法或单位名录不符：${p.why}；请系统管理员重新设定`,
  ],
  year_end_exists: [
    'conflict',
    (p: { year: string }) => `${p.year} 年已经有评定，请在其中重新拟定；已办结的请凭文号重新评定`,
  ],
  year_end_not_found: ['not_found', '没有这次年终评定，请刷新列表'],
  year_end_not_final: [
    'conflict',
    (p: { year: string }) => `${p.year} 年的评定还没有办结，或已另行评定，请以最后一次评定为准`,
  ],
  year_end_moved_on: [
    'conflict',
    (p: { state: string; by: string; at: string }) =>
      `这次评定${p.state}（${p.by} ${p.at}），不能再这样办理，请刷新后再看`,
  ],
  nominee_unknown: ['invalid', '没有这个单位或人员，请从参加评定的单位及其人员中选择'],
  nominee_vetoed: ['conflict', (p: { unit: string; veto: string }) => `${p.unit}有否决事项（${p.veto}），不能推荐表彰`],
  nominee_commended: ['conflict', '已在表彰名单中，不必再推荐'],
  nobody_to_strike: ['conflict', '不在表彰名单中，不必取消'],
  public_notice_running: [
    'conflict',
    (p: { year: string; until: string }) => `${p.year} 年的评定正在公示，截止 ${p.until}，请在此后再审定`,
  ],
  year_end_objections_open: [
    'conflict',
    (p: { year: string; count: number }) => `${p.year} 年的评定还有 ${p.count} 件异议没有答复，请逐件答复后再审定`,
  ],
  public_notice_over: ['conflict', '这次评定现在不在公示期内，不能提出异议；如有疑问，请与办公室联系'],
});
