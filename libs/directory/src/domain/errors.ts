import { defineErrors } from '@app/kernel';

/** The refusals of the directory. Another office's rows are spoken of as if they did not exist. */
export const directoryError = defineErrors({
  office_code_taken: ['conflict', (p: { code: string }) => `办公室代码“${p.code}”已被使用，请换一个代码`],
  office_not_found: ['not_found', '没有这个办公室，请核对编号'],
  books_closed: ['conflict', (p: { to: string }) => `${p.to} 以前的月份已经结账，名录的变更请从这一天之后开始`],
  unit_not_found: ['not_found', (p: { unit: number }) => `没有编号为 ${p.unit} 的单位，请从单位名录中选择`],
  unit_unknown: [
    'invalid',
    (p: { units: readonly number[] }) => `没有编号为 ${p.units.join('、')} 的单位，请从单位名录中选择`,
  ],
  unit_unnamed: ['invalid', (p: { name: string }) => `没有叫“${p.name}”的单位，请从单位名录中选择`],
  unit_not_yet: [
    'invalid',
    (p: { name: string; created: string }) => `“${p.name}”自 ${p.created} 才设立，请改用这一天或之后的日期`,
  ],
  unit_merged: [
    'invalid',
    (p: { name: string; on: string; successor: string }) =>
      `“${p.name}”已于 ${p.on} 并入“${p.successor}”，这一天起请改用“${p.successor}”`,
  ],
  unit_already_merged: [
    'conflict',
    (p: { name: string; on: string; successor: string }) =>
      `“${p.name}”已登记于 ${p.on} 并入“${p.successor}”，一个单位只能并入一次`,
  ],
  unit_merged_into_itself: ['invalid', '单位不能并入自己，请选择另一个单位'],
  successor_still_receives: [
    'conflict',
    (p: { name: string; other: string; on: string }) =>
      `“${p.other}”将于 ${p.on} 并入“${p.name}”，“${p.name}”的并入日期须晚于这一天`,
  ],
  unit_name_taken: [
    'conflict',
    (p: { name: string; on: string }) =>
      `${p.on} 已有单位叫“${p.name}”，请换一个名称或日期；如两个单位合并，请先登记合并`,
  ],
  person_exists: ['conflict', (p: { name: string }) => `该单位已有“${p.name}”，同名的两个人请在姓名后加以区分`],
  publication_not_found: ['not_found', (p: { key: string }) => `没有刊物“${p.key}”，请从刊物目录中选择`],
  publication_unknown: [
    'invalid',
    (p: { text: string; like: readonly string[] }) =>
      `没有刊物“${p.text}”${p.like.length > 0 ? `，是不是“${p.like.join('”或“')}”` : '，请从刊物目录中选择'}`,
  ],
  publication_ambiguous: [
    'invalid',
    (p: { text: string; keys: readonly string[] }) => `叫“${p.text}”的刊物不止一种，请写明是 ${p.keys.join(' 还是 ')}`,
  ],
  publication_title_taken: [
    'conflict',
    (p: { title: string; key: string }) => `同一级别的刊物“${p.key}”已使用刊名“${p.title}”，请换一个刊名`,
  ],
  column_without_title: ['invalid', '新栏目须写明名称（title）'],
  column_title_taken: [
    'conflict',
    (p: { title: string }) => `这个刊物已有栏目叫“${p.title}”，请换一个名称，或先停用原来的栏目`,
  ],
  leader_not_found: ['not_found', '没有这位领导，请从领导名录中选择'],
  leader_unknown: ['invalid', '领导名录里没有这位领导，请从名录中选择，或先把他加入名录'],
  leader_exists: [
    'conflict',
    (p: { name: string; title: string }) =>
      `领导名录里已有${p.title}“${p.name}”，请直接选用；同名的两位请在姓名后加以区分`,
  ],
  leader_not_in_office: [
    'invalid',
    (p: { name: string; on: string }) => `${p.on} “${p.name}”没有任职记录，请核对批示日期，或先补登任职`,
  ],
  forward_route_incomplete: ['invalid', '新的上报渠道须写明名称（title）和报往单位（to）'],
  forward_route_title_taken: [
    'conflict',
    (p: { title: string }) => `已有上报渠道叫“${p.title}”，请换一个名称，或先停用原来的渠道`,
  ],
  forward_route_unknown: [
    'invalid',
    (p: { code: string; known: readonly string[] }) =>
      p.known.length > 0
        ? `没有上报渠道“${p.code}”，可选的有：${p.known.join('、')}`
        : `没有上报渠道“${p.code}”，请系统管理员先登记本单位的上报渠道`,
  ],
  holiday_of_another_year: [
    'invalid',
    (p: { day: string; year: number }) => `“${p.day}”不是 ${p.year} 年的日期，请核对是不是这一年的放假通知`,
  ],
  holiday_and_make_up_day: ['invalid', (p: { day: string }) => `${p.day} 既写在放假里又写在调休上班里，请只留一处`],
  make_up_day_worked_anyway: [
    'invalid',
    (p: { day: string }) => `${p.day} 不是周六、周日，本来就上班，请核对调休上班的日期`,
  ],
});
