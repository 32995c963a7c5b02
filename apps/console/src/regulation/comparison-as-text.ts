import { labelTitle, type ComparisonAnswer, type Regulation } from '@app/regulation';
import { right, section, type Column } from '../cli/table';

interface Versions {
  readonly inForce: readonly Regulation[];
  readonly draft: Regulation;
}

/** A comparison as tables for people; what does not differ is left out. Ends with a sentence that sums up. */
export function comparisonAsText(answer: ComparisonAnswer, versions: Versions): string {
  const words = wordsOf(versions);
  const sections = [
    units(answer, words),
    undecided(answer, words),
    results(answer, words),
    moves(answer, words),
    examples(answer, words),
    unusedRows(answer),
    unusedClauses(answer, versions),
    early(answer, words),
    summary(answer, words, versions),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

interface Words {
  /** Codes of all assets, the draft's first. */
  readonly assets: readonly string[];
  readonly asset: (code: string) => string;
  readonly rule: (id: string) => string;
}

function wordsOf({ inForce, draft }: Versions): Words {
  const versions = [draft, ...[...inForce].reverse()];
  const assets = new Map([...inForce, draft].flatMap((version) => [...version.assets]));
  const rules = versions.flatMap(({ eventRules, periodRules }) => [...eventRules, ...periodRules]);
  return {
    assets: [...new Set(versions.flatMap((version) => [...version.assets.keys()]))],
    asset: (code) => assets.get(code)?.title ?? code,
    rule: (id) => rules.find((rule) => rule.id === id)?.title ?? id,
  };
}

function units({ units: lines, totals }: ComparisonAnswer, { assets, asset }: Words): string {
  const used = assets.filter((code) => totals.some((total) => total.asset === code));
  const [first] = used;
  if (first === undefined) return '';
  const amountIn = (line: (typeof lines)[number], code: string) => line.amounts.find((each) => each.asset === code);
  const widest = Math.max(...lines.map((line) => Math.abs(Number(amountIn(line, first)?.difference ?? 0))));
  const columns: Column[] = [
    '单位',
    '个人',
    ...used.flatMap((code) => [right(`现行${asset(code)}`), right(`草案${asset(code)}`), right(`${asset(code)}差`)]),
    `${asset(first)}差对比`,
  ];
  const rows = lines
    .filter(({ amounts }) => amounts.length > 0)
    .map((line) => [
      line.unit,
      line.person ?? '',
      ...used.flatMap((code) => {
        const { before = '0', after = '0', difference = '0' } = amountIn(line, code) ?? {};
        return [short(before), short(after), signed(difference)];
      }),
      bar(Number(amountIn(line, first)?.difference ?? 0), widest),
    ]);
  return section('各单位', columns, rows);
}

const BAR = 20;

/** As long as the difference is large, in the sign it has: it lines up in any font. */
function bar(difference: number, widest: number): string {
  if (difference === 0 || widest === 0) return '';
  return (difference > 0 ? '+' : '-').repeat(Math.max(1, Math.round((Math.abs(difference) / widest) * BAR)));
}

function undecided({ units: lines }: ComparisonAnswer, { asset }: Words): string {
  const columns = ['单位', '个人', '计量', right('现行最低'), right('现行最高'), right('草案最低'), right('草案最高')];
  const rows = lines.flatMap(({ unit, person = '', amounts }) =>
    amounts.flatMap(({ asset: code, range }) =>
      range ? [[unit, person, asset(code), ...[...range.before, ...range.after].map(short)]] : [],
    ),
  );
  return section('待裁定的都按低限、都按高限', columns, rows);
}

function results({ units: lines }: ComparisonAnswer, { rule }: Words): string {
  const columns = [
    '期间',
    '规则',
    '单位',
    '个人',
    right('现行得数'),
    right('草案得数'),
    right('现行任务'),
    right('草案任务'),
    right('现行名次'),
    right('草案名次'),
    '现行等次',
    '草案等次',
  ];
  const rows = lines.flatMap(({ unit, person = '', results: own }) =>
    own.map(({ rule: id, period, before, after }) => [
      period,
      rule(id),
      unit,
      person,
      before?.score ?? '',
      after?.score ?? '',
      before?.target ?? '',
      after?.target ?? '',
      before?.rank ?? '',
      after?.rank ?? '',
      labels(before),
      labels(after),
    ]),
  );
  return section('不同的期末结果', columns, rows);
}

function labels(found: { readonly labels: readonly string[] } | null): string {
  if (found === null) return '没有结果';
  return found.labels.map(labelTitle).join('、');
}

function moves({ moves: all }: ComparisonAnswer, { asset }: Words): string {
  const columns = ['现行的行', '草案的行', '计量', right('笔数'), right('现行'), right('草案'), right('差')];
  const rows = all.map(({ from, to, asset: code, count, before, after, difference }) => [
    from ?? '（没有）',
    to ?? '（没有）',
    asset(code),
    String(count),
    short(before),
    short(after),
    signed(difference),
  ]);
  return section('不同的分录', columns, rows);
}

function examples({ moves: all }: ComparisonAnswer, { asset }: Words): string {
  const columns = ['现行的行', '草案的行', '事件', '单位', '个人', '计量', right('现行'), right('草案')];
  const rows = all.flatMap(({ from, to, asset: code, examples: some }) =>
    some.map(({ event, period, unit, person = '', before, after }) => [
      from ?? '（没有）',
      to ?? '（没有）',
      event ?? period,
      unit,
      person,
      asset(code),
      before === null ? '' : short(before),
      after === null ? '' : short(after),
    ]),
  );
  return section('举例', columns, rows);
}

function unusedRows({ unused }: ComparisonAnswer): string {
  const sides = bySide(unused.before.rows, unused.after.rows);
  const rows = sides.flatMap(([title, names]) => (names.length > 0 ? [[title, names.join('、')]] : []));
  return section('没有用到的行', ['办法', '行'], rows);
}

function unusedClauses({ unused }: ComparisonAnswer, { inForce, draft }: Versions): string {
  const textOf = (id: string) => [...inForce, draft].findLast((each) => each.clauses.has(id))?.clauses.get(id)?.text;
  const sides = bySide(unused.before.clauses, unused.after.clauses);
  const rows = sides.flatMap(([title, clauses]) => clauses.map((id) => [title, id, excerpt(textOf(id))]));
  return section('没有事件的条款', ['办法', '条款', '原文'], rows);
}

function bySide(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return [
    ['两边', before.filter((name) => after.includes(name))],
    ['仅现行', before.filter((name) => !after.includes(name))],
    ['仅草案', after.filter((name) => !before.includes(name))],
  ];
}

function excerpt(text = ''): string {
  const plain = text.replace(/\s+/g, '');
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}

const whats = { entry: '分录', result: '期末结果', pending: '待裁定' };

function early({ early: { examples: some }, since }: ComparisonAnswer, { rule }: Words): string {
  const rows = some.map(({ what, event, rule: id, when, unit }) => [
    whats[what],
    when,
    event ?? '',
    id === null ? '' : rule(id),
    unit ?? '',
  ]);
  return section(`早于 ${since} 的变动`, ['变动', '日期或期间', '事件', '规则', '单位'], rows);
}

function summary(answer: ComparisonAnswer, { asset, assets }: Words, { draft }: Versions): string {
  const { units: lines, totals, entries, events, since, waiting } = answer;
  const isMoved = ({ difference }: { readonly difference: string }) => Number(difference) !== 0;
  const moved = lines.filter(({ amounts }) => amounts.some(isMoved)).length;
  const differing = lines.reduce((sum, { results: own }) => sum + own.length, 0);
  const sums = assets
    .flatMap((code) => totals.filter((total) => total.asset === code))
    .map(
      ({ asset: code, before, after, difference }) =>
        `${asset(code)}由 ${short(before)} 变为 ${short(after)}（${signed(difference)}）`,
    );
  const parts = [
    `${events} 个事件，${entries.different} 笔分录不同，${differing} 项期末结果不同`,
    `${lines.length} 个单位中有 ${moved} 个的数额不同`,
    ...sums,
    ...(waiting.after.all > 0
      ? [`草案之下有 ${waiting.after.all} 件待裁定，其中 ${waiting.after.open} 件没有幅度`]
      : []),
  ];
  const head = `小结：${draft.id} 第 ${draft.version} 版自 ${since} 起施行，与现行办法相比`;
  const same = entries.different === 0 && differing === 0;
  const told = same ? `${head}，${events} 个事件的结果完全相同。` : `${head}：${parts.join('；')}。`;
  const { count } = answer.early;
  return count > 0
    ? `${told}\n注意：有 ${count} 处变动早于草案的施行日 ${since}，已经过去的账会被改动，请先查明。`
    : told;
}

/** Without a fraction of zeros, as people read it. */
function short(amount: string): string {
  return amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function signed(amount: string): string {
  const text = short(amount);
  return text.startsWith('-') || Number(text) === 0 ? text : `+${text}`;
}
