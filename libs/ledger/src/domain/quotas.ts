import type { MeasureHead, PeriodRow, PeriodRule, Regulation, ScoringType } from '@app/regulation';

/** A rule the ledger settles month by month and unit by unit: how many events of one type, and what follows. */
export interface Quota {
  readonly id: string;
  readonly of: ScoringType;
}

/** The quotas of a version, as far as the ledger can settle them; `unsettled` names the rest. */
export function quotasOf({ periodRules }: Pick<Regulation, 'periodRules'>): Quota[] {
  return periodRules.flatMap((rule) => {
    const quota = quotaIn(rule);
    return typeof quota === 'string' ? [] : [quota];
  });
}

/** Period rules that cannot be posted yet, each as a Chinese sentence. */
export function unsettled({ periodRules }: Pick<Regulation, 'periodRules'>): string[] {
  return periodRules.flatMap((rule) => {
    const quota = quotaIn(rule);
    return typeof quota === 'string' ? [`期末规则“${rule.id}”${quota}，台账目前只能逐月按单位的条数结算`] : [];
  });
}

/** Events of these types always name their units themselves. */
const namesUnits: ReadonlySet<ScoringType> = new Set(['submission', 'adoption', 'incident', 'award']);
/** What a single unit's count says; places among others need everybody. */
const OWN_FACTS: ReadonlySet<string> = new Set(['score', 'target', 'missing', 'extra', 'completion', 'group']);

/** The quota a rule is, or why it is none. */
function quotaIn(rule: PeriodRule): Quota | string {
  if (rule.at !== 'month') return '不在月末结算';
  if (rule.subject !== 'unit') return '不以单位为对象';
  if (rule.rank !== null) return '按名次计算';
  if ([...rule.among.keys()].some((column) => column !== 'group')) return '参加的条件不只看分组';
  const [measure, ...others] = [...rule.measures];
  if (!measure || others.length > 0) return '的得数不止一个';
  const [name, { head }] = measure;
  if (head.kind !== 'count') return '的得数不是事件的条数';
  if (!namesUnits.has(head.of)) return `统计的事件（${head.of}）可以不写单位，无法逐条计入`;
  if (rule.target && !isByGroup(rule.target.measure.head)) return '的任务数不是按分组写明的';
  if (rule.rows.some((row) => !looksAtItself(row, name))) return '的结果要看其他单位或其他规则';
  const divided = [...rule.to.values()].some(
    ({ take, exceptions }) =>
      exceptions.length > 0 || take.some(({ kind }) => kind !== 'unit' && kind !== 'participants'),
  );
  return divided ? '的得数不计给单位本身' : { id: rule.id, of: head.of };
}

function isByGroup(head: MeasureHead): boolean {
  return head.kind === 'number' || (head.kind === 'by' && head.key === 'group');
}

function looksAtItself({ match, prices }: PeriodRow, measure: string): boolean {
  const own = (fact: string) => fact === measure || OWN_FACTS.has(fact);
  return (
    [...match.keys()].every(own) &&
    [...prices.values()].every(
      ({ amount }) =>
        amount.kind === 'fixed' || (amount.kind === 'times' && amount.of.kind === 'fact' && own(amount.of.name)),
    )
  );
}
