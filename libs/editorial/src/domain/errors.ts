import { defineErrors } from '@app/kernel';

export const editorialError = defineErrors({
  import_unit_unknown: ['invalid', (p: { name: string }) => `没有叫“${p.name}”的单位，请写单位名录中的全称`],
  import_item_unknown: [
    'invalid',
    (p: { title: string }) => `没有标题为“${p.title}”的信息，请核对标题和单位；还没有登记的，请先导入信息`,
  ],
  import_item_ambiguous: [
    'invalid',
    (p: { title: string }) => `标题为“${p.title}”的信息不止一条，请在「供稿单位」里写明是哪个单位的`,
  ],
  import_word_unknown: [
    'invalid',
    (p: { field: string; word: string }) => `「${p.field}」没有“${p.word}”这个词，请从下拉里选`,
  ],
  publication_level_differs: [
    'invalid',
    (p: { title: string; level: string }) => `${marked(p.title)}不是 ${p.level} 的刊物，请核对刊物或级别`,
  ],
  adoption_with_issue: [
    'invalid',
    (p: { event: number }) => `第 ${p.event} 号不是这个刊物未写期号的采用，不能改编入这一期，请核对编号`,
  ],
  adopted_before: [
    'conflict',
    (p: { title: string; event: number; issue: string }) =>
      p.issue === ''
        ? `${marked(p.title)}已采用这条信息（第 ${p.event} 号，未写期号），同一次采用不能计两次；要编入期次，请在「期刊版面」里把它编入，或者先撤销第 ${p.event} 号再采用`
        : `${marked(p.title)}已采用这条信息（第 ${p.event} 号，期号“${p.issue}”），同一次采用不能计两次；如另有一期也采用了它，请写明期号`,
  ],
  upper_list_not_found: ['not_found', '没有这份采用清单，请核对编号'],
  upper_list_dismissed: ['conflict', '这份采用清单已经收起，不能再办理；如需继续，请重新导入'],
  upper_list_without_titles: [
    'invalid',
    (p: { first: string }) =>
      `没有在表中找到“标题”一列（第一行是“${p.first}”），请连同表头一起粘贴，表头应有“标题”和“单位”“刊物”“日期”等`,
  ],
  upper_list_empty: ['invalid', '表头下面没有一行写有标题，请核对粘贴的内容'],
  upper_list_too_long: ['invalid', (p: { most: number }) => `一份采用清单最多 ${p.most} 行，请分成几份导入`],
  upper_publication_not_there: ['invalid', (p: { text: string }) => `清单的待办行中没有刊物“${p.text}”，请刷新后重试`],
  upper_publication_unknown: [
    'invalid',
    (p: { no: number; text: string }) =>
      `第 ${p.no} 行的刊物“${p.text}”还不知道是哪一种，请先指明这份清单里的“${p.text}”指哪一种刊物`,
  ],
  upper_line_without_date: [
    'invalid',
    (p: { no: number; text: string }) => `第 ${p.no} 行没有可以识别的采用日期（“${p.text}”），请填写日期后再确认`,
  ],
  upper_line_not_found: ['invalid', (p: { no: number }) => `清单中没有第 ${p.no} 行，请核对行号`],
  upper_line_not_ours: ['conflict', (p: { no: number }) => `第 ${p.no} 行已标为“非本单位信息”，请先取消这一标记`],
  upper_line_of_another_item: [
    'conflict',
    (p: { no: number; event: number }) =>
      `第 ${p.no} 行已按另一条信息记为第 ${p.event} 号事件；如原记录有误，请先撤销第 ${p.event} 号再确认`,
  ],
  upper_lines_moved: ['conflict', '其中有的行已经办理过了，没有改动任何一行；请刷新后再试'],
  contributors_missing: ['invalid', '请写明责任单位或供稿单位（contributors）'],
  forward_route_missing: [
    'invalid',
    (p: { known: readonly string[] }) => `请写明经哪条渠道上报（route），可选的有：${p.known.join('、')}`,
  ],
  forward_route_twice: [
    'invalid',
    (p: { route: string; other: string }) => `上报渠道写了两个（${p.route} 和 ${p.other}），请只写一个`,
  ],
  placement_unknown: [
    'invalid',
    (p: { placement: string; known: readonly string[] }) =>
      `没有“${p.placement}”这种采用方式，可选的有：${p.known.join('、')}`,
  ],
  issue_not_found: ['not_found', '没有这一期，请从刊物的期次中选择'],
  issue_closed: [
    'conflict',
    (p: { label: string }) => `${p.label}已经签发，不能再改动；如有差错，请撤销有关的采用事件`,
  ],
  issue_called_off: ['conflict', (p: { label: string }) => `${p.label}已经取消，请另开一期`],
  issue_not_open: ['conflict', (p: { on: string }) => `这一期定于 ${p.on} 出刊，还没有开期，请到那天开期后再采用`],
  issue_not_due: ['conflict', (p: { on: string }) => `这一期定于 ${p.on} 出刊，请到那天再开期`],
  issue_not_laid_out: ['conflict', (p: { label: string }) => `${p.label}还没有排定版面，请先把全部信息排好顺序再签发`],
  issue_not_empty: ['conflict', (p: { label: string }) => `${p.label}里已有采用的信息，不能取消，请先逐条撤下`],
  issue_not_last: [
    'conflict',
    (p: { label: string }) => `${p.label}之后已经开了新的一期，取消会使期号中断，请用它继续出刊`,
  ],
  issue_before_last: [
    'conflict',
    (p: { label: string; on: string }) => `${p.label}的日期是 ${p.on}，新的一期不能早于它，请改用这一天或之后的日期`,
  ],
  issue_changed: [
    'conflict',
    (p: { by: string; at: string }) => `${p.by} 已于 ${p.at} 改动了这一期，请刷新后在最新的版面上再改`,
  ],
  issue_empty: ['conflict', (p: { label: string }) => `${p.label}还没有信息，不能排版或签发`],
  issue_full: ['conflict', (p: { label: string }) => `${p.label}已有 200 条信息，请另开一期`],
  issue_date_differs: [
    'invalid',
    (p: { label: string; on: string }) => `${p.label}的日期是 ${p.on}，采用日期须与它一致`,
  ],
  issue_key_reused: [
    'conflict',
    (p: { field: string }) => `这个幂等键已用于开另一期，字段“${p.field}”与那次不同；请换一个新的键再提交`,
  ],
  item_not_in_issue: ['not_found', '这一期里没有这条采用记录，请刷新后核对'],
  layout_incomplete: [
    'invalid',
    (p: { missing: readonly string[]; strange: readonly number[] }) =>
      `版面须把本期的信息各列一次${p.missing.length > 0 ? `，缺少：${p.missing.join('、')}` : ''}${p.strange.length > 0 ? `，本期没有第 ${p.strange.join('、')} 号采用` : ''}`,
  ],
  column_unknown: [
    'invalid',
    (p: { column: string; columns: readonly string[] }) =>
      p.columns.length > 0
        ? `这个刊物没有栏目“${p.column}”，可选的有：${p.columns.join('、')}`
        : `这个刊物没有栏目，请不要填写栏目“${p.column}”`,
  ],
  column_priced: [
    'conflict',
    (p: { title: string }) => `栏目决定分值，不能在排版时改动；请先撤下“${p.title}”，再在另一栏目下采用`,
  ],
  merge_with_itself: ['invalid', '要合并的信息出现了两次，请每条只选一次，主稿不再列入'],
  merge_adopted: [
    'conflict',
    (p: { title: string }) => `“${p.title}”已被采用，供稿单位不能再变；请先撤销采用，再合并或取消合并`,
  ],
  merged_has_parts: ['conflict', (p: { title: string }) => `“${p.title}”里已并入其他信息，请先取消那次合并或合编`],
  merge_into_combined: [
    'conflict',
    (p: { title: string }) => `“${p.title}”是合编的新稿，不能再并入别的信息；请先解散合编稿，再一起合编`,
  ],
  combined_whole: ['conflict', '这是由几条信息合编的新稿，只能整体解散，请不要只列其中几条'],
  combined_contributors: [
    'invalid',
    (p: { missing: readonly number[]; strange: readonly number[] }) =>
      `供稿单位须是各条信息的全部供稿单位${p.missing.length > 0 ? `，缺少编号为 ${p.missing.join('、')} 的单位` : ''}${p.strange.length > 0 ? `，编号为 ${p.strange.join('、')} 的单位没有供稿` : ''}`,
  ],
  not_merged: ['conflict', (p: { title: string }) => `“${p.title}”里没有并入所列的信息，请刷新后核对`],
});

/** A publication's title in its marks, which many offices write as part of it. */
function marked(title: string): string {
  return /^《.*》$/.test(title) ? title : `《${title}》`;
}
