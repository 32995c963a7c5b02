import { defineErrors } from '@app/kernel';

export const assessmentError = defineErrors({
  bad_month: ['invalid', '月份请写成 2014-03 的形式'],
  month_not_over: ['conflict', (p: { month: string }) => `${p.month} 还没有结束，请在月末以后再送各单位核对`],
  month_before_ledger: ['conflict', (p: { month: string }) => `${p.month} 早于台账的第一个月份，没有可以核对的内容`],
  month_closed_already: [
    'conflict',
    (p: { month: string }) => `${p.month} 已经结账，不能再送各单位核对；如需更正，请凭文号重新开放核对`,
  ],
  month_still_open: [
    'conflict',
    (p: { month: string }) => `${p.month} 还没有结账，不需要重新开放，直接送各单位核对即可`,
  ],
  notice_past: ['invalid', (p: { today: string }) => `核对截止日期不能早于今天（${p.today}），请改为今天或以后的日期`],
  decision_before_notice: ['invalid', '答复期限不能早于核对截止日期，请改为截止当天或以后的日期'],
  notice_shorter: [
    'conflict',
    (p: { until: string }) => `各单位已被告知可以核对到 ${p.until}，截止日期只能延后，不能提前`,
  ],
  notice_running: [
    'conflict',
    (p: { month: string; until: string }) => `${p.month} 正由各单位核对，截止 ${p.until}，请在此后再结账`,
  ],
  objections_open: [
    'conflict',
    (p: { month: string; count: number }) => `${p.month} 还有 ${p.count} 件异议没有答复，请逐件答复后再结账`,
  ],
  notice_over: [
    'conflict',
    (p: { month: string }) => `${p.month} 现在不在核对期内，不能确认或提出异议；如有疑问，请与办公室联系`,
  ],
  statement_of_unit: ['invalid', '请写明单位编号 unitId'],
  statement_period: ['invalid', '对账单按月或按季出具，period 请写成 2014-03 或 2014Q1 的形式'],
  unit_unknown: ['not_found', '没有这个单位，请从单位名录中选择'],
  entry_unknown: ['not_found', '没有这笔分录，请核对分录号'],
  objection_stands: ['conflict', '对这笔分录已经提出过异议，还没有答复，请在那件异议中补充说明'],
  objection_not_found: ['not_found', '没有这件异议，请刷新异议列表'],
  objection_over: [
    'conflict',
    (p: { state: string; by: string }) => `这件异议已由${p.by}办结（${p.state}），不能再办理，请刷新后再看`,
  ],
  outcome_event_missing: ['invalid', '更正须写明更正所依据的事件号 event；维持原记录的不写'],
  outcome_event_unfit: [
    'invalid',
    (p: { event: number }) => `第 ${p.event} 号事件与这笔分录无关，或早于这件异议，不能作为更正的依据`,
  ],
});
