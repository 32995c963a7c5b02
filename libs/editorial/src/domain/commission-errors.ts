import { defineErrors } from '@app/kernel';

export const commissionError = defineErrors({
  commission_not_found: ['not_found', '没有这项约稿，请核对编号'],
  commission_unit_not_asked: ['invalid', '这个单位不在这项约稿的约请范围内，请从约稿单位中选择'],
  commission_step_refused: [
    'conflict',
    (p: { action: string; state: string; by: string; at: string; did: string }) =>
      `不能${p.action}：${p.by}已于 ${p.at} ${p.did}，这个单位的约稿现在是“${p.state}”；请刷新后再办理`,
  ],
  commission_unit_needed: ['invalid', '请写明是哪个单位（unitId）'],
  commission_due_past: ['invalid', '交稿时限应晚于现在，也应晚于约稿时间，请改正'],
  commission_asked_in_future: ['invalid', '约稿时间不能晚于现在，请改正'],
  commission_item_foreign: ['invalid', '只能用本单位报送（或起草）的信息交稿，请核对信息编号'],
  commission_extension_not_asked: ['conflict', '这个单位没有等待批复的延期申请，请刷新后再办理'],
  commission_extension_waiting: ['conflict', '这个单位已有一项等待批复的延期申请，请等编辑答复'],
  commission_extension_not_later: ['invalid', '延期后的时限应晚于原定时限，也应晚于现在，请改正'],
  commission_result_open: [
    'conflict',
    '还没到交稿时限，也没有收到稿件，现在不能认定结果；如已约定不再交稿，请取消约稿',
  ],
  commission_result_words: [
    'invalid',
    (p: { fields: string }) => `现行办法对约稿要求写明 ${p.fields}，请在 fields 中用办法的词写明结果后再认定`,
  ],
  commission_result_stands: ['conflict', '这个单位的约稿结果已经认定；认定有误请先撤销原事件，再重新认定'],
});
