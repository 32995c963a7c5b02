import { localDateOf, localTimeOf, periodWords } from '@app/kernel';
import type { Amount } from './happening';
import type { Notice } from './notice';

/** The names a sentence needs, as they are today. */
export interface Names {
  /** The item's title, or the topic of the draft; null when it is gone. */
  readonly title: string | null;
  readonly unit: string | null;
  readonly rule: string | null;
}

/**
 * One Chinese sentence that says what happened and, where something is to be done, what. It is read on other days than the one
 * it was told on, so how something stood is said with its day.
 */
export function sentenceOf({ kind, facts, at }: Pick<Notice, 'kind' | 'facts' | 'at'>, names: Names): string {
  const about = names.title === null ? '（内容已清除）' : `《${names.title}》`;
  const due = facts.dueAt === undefined ? '' : localTimeOf(new Date(facts.dueAt));
  const from = names.unit ?? '有单位';
  const day = localDateOf(at);
  const amounts = amountsText(facts.amounts ?? []);
  const brought = amounts === '' ? '' : `，${amounts}`;
  const publication = facts.publication === undefined ? '刊物' : `《${facts.publication.replace(/@[^@]*$/, '')}》`;
  const where = facts.item === undefined ? '' : `${about}：`;
  // A month has entries, a year its assessment.
  const period = periodWords(facts.period ?? '');
  const disputed = facts.period?.length === 4 ? `${facts.period} 年终评定` : `${period}对账单`;
  switch (kind) {
    case 'item_received':
      return `${about}已由办公室签收。`;
    case 'item_returned':
      return `${about}被退回修改，请按意见修改后重新报送。`;
    case 'item_not_used':
      return `${about}未被采用，原因见意见。`;
    case 'adopted':
      return `${about}被${publication}采用${brought}。`;
    case 'adoption_revoked':
      return `${about}在${publication}的采用已撤销${brought}。`;
    case 'instructed':
      return `${about}得到领导批示${brought}。`;
    case 'credited':
    case 'deduction':
      return facts.period === undefined
        ? `${where}本单位${amounts}，可在台账中查看依据。`
        : `${period}结账，本单位${amounts}，可在台账中查看依据。`;
    case 'commission_asked':
      return `办公室约稿${about}，请于 ${due} 前交稿。`;
    case 'commission_reminded':
      return `办公室催报约稿${about}，请尽快交稿。`;
    case 'commission_due_soon':
      return `约稿${about}应于 ${due} 前交稿，到 ${day} 还没有交。`;
    case 'commission_overdue':
      return facts.unit === undefined
        ? `约稿${about}已于 ${due} 到期，没有收到稿件，请立即交稿或与办公室联系。`
        : `${from}没有按时交约稿${about}（${due} 到期），请催报或认定结果。`;
    case 'commission_extension':
      return facts.granted === true
        ? `约稿${about}的延期申请已同意，时限改为 ${due}。`
        : `约稿${about}的延期申请没有同意，请按原定时限交稿。`;
    case 'commission_cancelled':
      return `约稿${about}已取消，不必再交稿。`;
    case 'commission_concluded':
      return `约稿${about}的结果已认定，请查看；有异议请与办公室联系。`;
    case 'commission_answered':
      return `${from}交来约稿${about}。`;
    case 'commission_extension_asked':
      return `${from}申请把约稿${about}延期到 ${due}，请答复。`;
    case 'urgent_due_soon':
      return facts.report === 'first'
        ? `紧急信息${about}应于 ${due} 前首报，请立即电话报告办公室。`
        : `紧急信息${about}的书面报告应于 ${due} 前报送，请抓紧。`;
    case 'follow_up_submitted':
      return `收到紧急信息的续报${about}，请及时办理。`;
    case 'statement_open':
      return `${period}的对账单请核对，${due} 前可以确认或提出异议。`;
    case 'statement_due':
      return `${period}的核对于 ${due} 截止，本单位到 ${day} 还没有确认，也没有提出异议，请核对。`;
    case 'objection_raised':
      return `${from}对 ${disputed}有异议或补充说明，请办理。`;
    case 'objection_answered':
      return `办公室答复了本单位对 ${disputed}的异议，请查看。`;
    case 'objection_decided':
      return facts.granted === true
        ? `本单位对 ${disputed}的异议已经更正，请查看。`
        : `本单位对 ${disputed}的异议已经办结，维持原记录，理由见答复。`;
    case 'year_end_open':
      return `${period}的年终评定正在公示，${due} 前可以提出异议。`;
    case 'year_end_due':
      return `${period}的年终评定公示于 ${due} 截止，如有异议，请在此前提出。`;
    case 'year_end_final':
      return `${period}的年终评定已经办结，请查看表彰名单。`;
    case 'objection_due':
      return `${disputed}到 ${day} 有 ${facts.score} 件异议没有答复，应于 ${due} 前办结。`;
    case 'bulletin_submitted':
      return `${period}的通报已送审，请审批。`;
    case 'bulletin_returned':
      return `${period}的通报已退回，请按意见修改后重新送审。`;
    case 'bulletin_approved':
      return `${period}的通报已审批，可以印发。`;
    case 'bulletin_published':
      return `${period}的通报已印发，可以查看。`;
    case 'bulletin_withdrawn':
      return `${period}的通报已撤回，原通报不再作为依据。`;
    case 'quota_at_risk':
      return `${period}的“${names.rule ?? facts.rule ?? '任务'}”到 ${day} 完成 ${facts.score ?? '0'}，任务 ${facts.target ?? ''}，请在月底前补足。`;
  }
}

/** `加 10 分、20 元`, `扣 50 分`. */
function amountsText(amounts: readonly Amount[]): string {
  const part = (sign: string, some: readonly Amount[]) =>
    some.length === 0
      ? []
      : [`${sign} ${some.map(({ amount, title }) => `${amount.replace('-', '')} ${title}`).join('、')}`];
  const isLoss = ({ amount }: Amount) => amount.startsWith('-');
  return [
    ...part(
      '加',
      amounts.filter((each) => !isLoss(each)),
    ),
    ...part('扣', amounts.filter(isLoss)),
  ].join('，');
}
