import { defineErrors } from '@app/kernel';

export const submissionError = defineErrors({
  // A draft does not exist for the office until it was submitted.
  item_unknown: ['invalid', '没有这条信息，或者它还没有报送，请核对信息编号'],
  item_not_found: ['not_found', '没有这条信息，请核对信息编号'],
  step_refused: [
    'conflict',
    (p: { wanted: string; status: string; who: string; did: string; at: string }) =>
      `不能${p.wanted}：${p.who} 已于 ${p.at} 对这条信息办理了“${p.did}”，现在是“${p.status}”，请刷新后再决定`,
  ],
  not_your_item: ['forbidden', '只有牵头的供稿单位可以办理这一步，请联系牵头单位'],
  draft_saved_elsewhere: [
    'conflict',
    (p: { who: string; at: string }) =>
      `${p.who} 已于 ${p.at} 保存过这份稿件，您的修改没有保存；请先刷新，再把您的修改补上`,
  ],
  contributors_fixed: ['conflict', '报送后供稿单位不能再改；确需更改的，请联系编辑合并或更正'],
  secrecy_words: [
    'invalid',
    (p: { where: string }) =>
      `${p.where}。本系统不得处理涉密内容：确属涉密的，请立即停止填报并按保密规定报告；属误判的，请换一种写法，或请系统管理员把该词组列入放行词`,
  ],
  kind_unknown: [
    'invalid',
    (p: { kind: string; kinds: readonly string[] }) =>
      `没有“${p.kind}”这一信息类别，请从${p.kinds.map((kind) => `“${kind}”`).join('、')}中选择`,
  ],
  text_edited_meanwhile: [
    'conflict',
    (p: { who: string; at: string }) =>
      `${p.who} 已于 ${p.at} 改过这篇文稿，您的修改没有保存；请先刷新，再把您的修改补上`,
  ],
  revision_not_found: ['not_found', '没有这一稿，请核对稿次'],
  severity_unknown: [
    'invalid',
    (p: { severity: string; severities: readonly string[] }) =>
      `没有“${p.severity}”这一级别，请从${p.severities.map((each) => `“${each}”`).join('、')}中选择`,
  ],
  clocks_out_of_order: [
    'invalid',
    '时间的先后不对：事发不晚于知悉，知悉和首报都不晚于现在，首报不早于事发，请核对后重新填写',
  ],
  not_urgent: ['conflict', '这条信息没有登记为紧急信息，请先登记事发时间和知悉时间'],
  follows_already: ['conflict', '这条信息已在续报链中，或者就是首报本身，不能再接到别的首报之后'],
  nothing_proposed: ['conflict', '这条信息没有待认定的迟报'],
  lateness_decided: ['conflict', (p: { who: string }) => `是否迟报已由 ${p.who} 认定，不能重复认定`],
  draft_incomplete: ['invalid', '请先写明标题和至少一个供稿单位，再报送'],
  sign_off_missing: ['conflict', '本办公室要求报送前经单位负责人审签，请先登记审签人和审签时间'],
  day_in_future: ['invalid', (p: { field: string; today: string }) => `${p.field}不能晚于今天（${p.today}），请改正`],
  receipt_not_today: [
    'invalid',
    (p: { today: string }) =>
      `报送日期以办公室收到之日（今天，${p.today}）为准，请不要另写日期；补登早先的来稿请联系编辑`,
  ],
  attachment_not_found: ['not_found', '没有这个附件，请核对编号'],
  attachment_purged: ['not_found', '这个附件已被紧急清除，不能再取'],
  attachments_full: ['conflict', (p: { most: number }) => `一条信息最多 ${p.most} 个附件，没有保存；请合并后再上传`],
  attachments_fixed: [
    'conflict',
    (p: { status: string }) =>
      `这条信息现在是“${p.status}”，不能增减附件；单位在起草和退回修改时可以增加，起草时可以删去，报送后由编辑增加`,
  ],
  contributor_twice: ['invalid', '同一个单位（和作者）在供稿单位中出现了两次，请删去重复的一个'],
});
