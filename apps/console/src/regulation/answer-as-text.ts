import { labelTitle, type Answer, type Regulation } from '@app/regulation';
import { right, section } from '../cli/table';

/** The answer as tables for people; an empty one is left out, but what was earned is always said. */
export function answerAsText(answer: Answer, regulation: Regulation): string {
  const asset = (code: string | null) => (code === null ? '' : (regulation.assets.get(code)?.title ?? code));
  const rule = (id: string) =>
    [...regulation.eventRules, ...regulation.periodRules].find((each) => each.id === id)?.title ?? id;
  const amount = right('数额');
  const { entries, totals, pending, zero, results } = answer;
  const tables = [
    section(
      '分录',
      ['日期', '事件', '单位', '个人', amount, '计量', '规则', '行', '条款', '期间'],
      entries.map((e) => [
        e.on,
        e.event ?? '期末',
        e.unit,
        e.person ?? '',
        e.amount,
        asset(e.asset),
        rule(e.rule),
        e.row,
        e.clause,
        e.period,
      ]),
    ),
    section(
      '合计',
      ['单位', '个人', amount, '计量'],
      totals.map((t) => [t.unit, t.person ?? '', t.amount, asset(t.asset)]),
    ),
    section(
      '待定',
      ['事件', '计量', '幅度', '由谁决定', '条款', '原因'],
      pending.map((p) => [
        p.event ?? (p.result ? [p.result.period, rule(p.result.rule), p.result.unit].join(' ') : ''),
        asset(p.asset),
        p.range ? `${p.range[0]} 至 ${p.range[1]}` : '',
        p.decides ?? '',
        p.clause ?? '',
        p.reason,
      ]),
    ),
    section(
      '不计',
      ['事件', '单位', '原因'],
      zero.map((z) => [z.event ?? '期末', z.unit ?? '', z.reason]),
    ),
    section(
      '期末结果',
      ['期间', '单位', '个人', '信息', '规则', right('得数'), right('任务'), right('名次'), '结果', '说明'],
      results.map((r) => [
        r.period,
        r.unit ?? '',
        r.person ?? '',
        r.item ?? '',
        rule(r.rule),
        r.score,
        r.target ?? '',
        r.rank === undefined ? '' : String(r.rank),
        (r.labels ?? []).map(labelTitle).join('、'),
        r.provisional ? '期间未满，暂计' : '',
      ]),
    ),
  ];
  const shown = tables.filter((table) => table !== '').join('\n\n');
  return entries.length > 0 ? shown : ['没有任何分录。', shown].filter((text) => text !== '').join('\n\n');
}
