import { defineErrors, periodWords } from '@app/kernel';

export const payoutError = defineErrors({
  scheme_not_found: ['not_found', '没有这个发放方案，请刷新方案列表后再选'],
  scheme_stands: [
    'conflict',
    (p: { title: string }) => `这一项奖金已经有发放方案“${p.title}”，请先停用它，再建新的方案`,
  ],
  scheme_changed: [
    'conflict',
    (p: { title: string; by: string | null; at: string; now: string | null }) =>
      `${p.by ?? '有人'}在 ${p.at} ${p.now === null ? `停用了“${p.title}”` : `修改过“${p.title}”，现行的方案是“${p.now}”`}，没有保存您的修改；请先看现在的样子，再决定是否保存`,
  ],
  scheme_of_other_asset: [
    'invalid',
    (p: { title: string }) => `“${p.title}”是另一项奖金的方案，不能用这一个代替；请另建方案`,
  ],
  scheme_ended: ['conflict', '这个发放方案已经停用，请选用现行的方案'],
  asset_not_money: [
    'invalid',
    (p: { asset: string; known: readonly string[] }) =>
      p.known.length === 0
        ? '现行办法只计分、不发钱，没有可以发放的项目'
        : `现行办法没有名为“${p.asset}”的奖金项目，可用的有：${p.known.join('、')}`,
  ],
  month_still_open: [
    'conflict',
    (p: { month: string }) => `${periodWords(p.month)}还没有结账，金额还会变动，请结账后再编制发放批次`,
  ],
  month_drawn_already: [
    'conflict',
    (p: { month: string }) => `截至 ${periodWords(p.month)}的奖金已经编制过发放批次，请把截止月份写得更晚`,
  ],
  drawing_underway: ['conflict', '这个方案有一个批次正在编制或尚未导出，请先办完或者作废它，再编制新的批次'],
  pay_day_past: ['invalid', (p: { today: string }) => `发放日期不能早于今天（${p.today}），请改为今天或以后的日期`],
  nothing_to_pay: ['conflict', '截至这个月份没有尚未发放的金额，不需要编制批次'],
  batch_not_found: ['not_found', '没有这个发放批次，请刷新批次列表'],
  batch_moved_on: [
    'conflict',
    (p: { state: string; by: string; at: string }) =>
      `这个批次已由${p.by}在 ${p.at} 办理为“${p.state}”，这一步现在不能办，请刷新后再看`,
  ],
  second_person_needed: ['forbidden', '编制、复核和审批须由不同的人办理：您已经办理过这个批次，请由另一人审批'],
  line_not_found: ['invalid', (p: { line: number }) => `这个批次没有第 ${p.line} 行，请核对行号`],
  line_returned_already: ['conflict', (p: { line: number }) => `第 ${p.line} 行已经登记过退回，不需要再登记`],
  entries_changed_meanwhile: ['conflict', '编制期间另一个批次取用了同样的分录，请作废这个批次后重新编制'],
  card_invalid: ['invalid', '银行账号的位数或校验位不对，请对照存折或银行卡逐位核对（12 到 19 位数字）'],
  identity_invalid: ['invalid', '身份证号码应为 18 位且校验位正确，请核对后重新填写'],
  payee_not_found: ['not_found', '没有这条收款信息，请刷新收款人列表'],
  template_not_found: ['not_found', '没有这个银行文件模板，请刷新模板列表'],
  batch_not_drawn: ['conflict', '这个批次还在编制，请等编制完成后再生成发放表'],
  sheet_too_long: [
    'conflict',
    (p: { lines: number; entries: number; mostLines: number }) =>
      `这个批次有 ${p.lines} 行、${p.entries} 笔分录，超过 ${p.mostLines} 行或 20000 笔的不排版为网页和 PDF，请改为 XLSX`,
  ],
  batch_not_exported: ['conflict', '批次导出（锁定）以后才能生成银行文件，请先办理导出'],
});
