import { displayAmount, type Minor, type PeriodKind } from '@app/kernel';
import { Fraction } from '../model/fraction';
import type { Step } from '../model/outcome';
import type { Asset } from '../model/vocabulary';
import { shapeText, showNumber } from './settle/number-text';

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
type Show = (minor: Minor) => string;

/** An arithmetic longer than this does not fit a line, which is stored in 200 characters. */
const LONG = 80;

/** The arithmetic in one short line, `20 ÷ 2 = 10 分`: what an entry stores and a table shows. */
export function arithmetic(steps: readonly Step[], asset: Asset): string {
  const show = (minor: Minor) => displayAmount(minor, asset.scale);
  const pieces = withoutDetails(steps).map((step) => pieceOf(step, show));
  return `${pieces.join(' ')} ${asset.title}`;
}

/** Of several measures the first stands for all, and none is needed beside a target or a rank. */
function withoutDetails(steps: readonly Step[]): readonly Step[] {
  const summed = steps.some(({ kind }) => kind === 'target' || kind === 'rank');
  const first = summed ? undefined : steps.find(({ kind }) => kind === 'measured');
  return steps.filter((step) => step.kind !== 'measured' || step === first);
}

function pieceOf(step: Step, show: Show): string {
  switch (step.kind) {
    case 'price':
      return show(step.amount);
    case 'by_hand':
      return `评定 ${show(step.amount)}`;
    case 'decided':
      return `裁定 ${show(step.amount)}`;
    case 'times':
      return `${timesText(step)} = ${show(step.amount)}`;
    case 'factor':
      return `× ${showFraction(step.factor)} = ${show(step.amount)}`;
    case 'share':
      return shareText(step, show);
    case 'stack':
      return `${stackWord[step.take]}${limitText(step, show)} → ${show(step.amount)}`;
    case 'limit':
      return `${limitWords(step, show)}：${show(step.after)} − ${show(step.before)} = ${show(step.after - step.before)}`;
    case 'measured':
      return `${step.arithmetic.length > LONG ? `${titleOf(step.name)} ${step.value}` : measuredText(step)} →`;
    case 'target':
      return `${step.score}/${step.target}${step.noun && ` ${step.noun}`}，${step.met ? '完成' : '未完成'} →`;
    case 'rank':
      return `第 ${step.rank} 名（共 ${step.members} 个）→`;
    case 'pool':
      return `${show(step.total)} × ${showFraction(step.part)}/${showFraction(step.whole)} = ${show(step.amount)}`;
  }
}

const stackWord = { sum: '累加', max: '就高', first: '计首次', supersede: '以最近为准' };

function shareText(step: StepOf<'share'>, show: Show): string {
  switch (step.take) {
    case 'each':
      return `（${step.among} 个单位各计全额）`;
    case 'equal':
      return `÷ ${step.among} = ${show(step.amount)}`;
    case 'weights':
    case 'places':
      return `× ${step.weight}/${step.weights} = ${show(step.amount)}`;
    case 'lead':
      return `（全部计给牵头单位）`;
  }
}

/** The same as sentences, each naming the clause it rests on. */
export function explainSteps(steps: readonly Step[], asset: Asset, clause: string): string[] {
  const show = (minor: Minor) => `${displayAmount(minor, asset.scale)} ${asset.title}`;
  const sentences: string[] = [];
  for (const [place, step] of steps.entries()) {
    const next = steps[place + 1];
    // A target and the amount it is worth are one thought.
    if (step.kind === 'target' && next?.kind === 'price')
      sentences.push(`${targetSentence(step)}任务，计 ${show(next.amount)}${by(clause)}。`);
    else if (step.kind !== 'price' || steps[place - 1]?.kind !== 'target')
      sentences.push(`${sentenceOf(step, show, clause)}。`);
  }
  return sentences;
}

function sentenceOf(step: Step, show: Show, clause: string): string {
  switch (step.kind) {
    case 'price':
      return `办法规定此种情形计 ${show(step.amount)}${by(clause)}`;
    case 'by_hand':
      return `由人评定 ${show(step.amount)}${by(clause)}${because(step.reason)}`;
    case 'decided':
      return `在办法规定的幅度内裁定为 ${show(step.amount)}${by(clause)}${because(step.reason)}`;
    case 'times':
      return `按${titleOf(step.of)}计算：${timesText(step)}，计 ${show(step.amount)}${by(clause)}`;
    case 'factor':
      return `乘以系数 ${showFraction(step.factor)}，计 ${show(step.amount)}${by(step.clause)}`;
    case 'share':
      return `${shareSentence(step, show)}${by(step.clause)}`;
    case 'stack':
      return `${stackSentence[step.take]}${limitText(step, show)}，计 ${show(step.amount)}${by(step.clause)}`;
    case 'limit':
      return (
        `本期逐条合计 ${show(step.before)}，按${limitWords(step, show)}应计 ${show(step.after)}${by(step.clause)}，` +
        `调整 ${show(step.after - step.before)}`
      );
    case 'measured':
      return measuredText(step);
    case 'target':
      return `${targetSentence(step)}任务`;
    case 'rank':
      return `参加排名 ${step.members} 个，列第 ${step.rank} 名${by(step.clause)}`;
    case 'pool': {
      const rest = step.rest === 0 ? '' : `，其中余数 ${show(step.rest)}`;
      const part = `${titleOf(step.by)} ${showFraction(step.part)}，合计 ${showFraction(step.whole)}`;
      return `总额 ${show(step.total)} 按比例分配：${part}，得 ${show(step.amount)}${rest}${by(clause)}`;
    }
  }
}

const by = (anchor: string | null) => (anchor ? `（依据 ${anchor}）` : '');
const because = (reason: string | null) => (reason ? `，理由：${reason}` : '');

const periodWord: Record<PeriodKind, string> = {
  week: '本周',
  month: '本月',
  two_months: '本期两个月',
  quarter: '本季度',
  half: '本半年',
  year: '本年度',
};

function targetSentence({ period, noun, score, target, met, clause }: StepOf<'target'>): string {
  const unit = noun && ` ${noun}`;
  return `${periodWord[period]}计 ${score}${unit}，任务 ${target}${unit}${by(clause)}，${met ? '完成' : '未完成'}`;
}

/** `得分：采用 18 条 ÷ 报送 20 条 = 0.9`; a number that was only read is not said twice. */
export function measuredText({ name, arithmetic: text, value }: StepOf<'measured'>): string {
  const numbers = text.match(/-?\d+(\.\d+)?/g) ?? [];
  const read = numbers.length === 1 && numbers[0] === value;
  return `${titleOf(name)}：${text}${read ? '' : ` = ${value}`}`;
}

function timesText({ value, shape }: StepOf<'times'>): string {
  return shapeText(showFraction(value), false, shape);
}

function limitText({ cap, floor }: Pick<StepOf<'stack'>, 'cap' | 'floor'>, show: Show): string {
  return `${cap === null ? '' : `，限额 ${show(cap)}`}${floor === null ? '' : `，下限 ${show(floor)}`}`;
}

function limitWords({ take, cap, floor, keep, skip }: StepOf<'limit'>, show: Show): string {
  const counted = keep === null ? '' : `，计 ${keep} 次`;
  const task = skip === 0 ? '' : `，前 ${skip} 次不计`;
  return `${stackWord[take]}${task}${counted}${limitText({ cap, floor }, show)}`;
}

const factTitles: Readonly<Record<string, string>> = {
  score: '得数',
  target: '任务数',
  missing: '所欠数',
  extra: '超额数',
  completion: '完成率',
  rank: '名次',
  from_last: '倒数名次',
  members: '参加数',
};

export const titleOf = (name: string): string => factTitles[name] ?? ` ${name} `;

function showFraction(exact: string): string {
  return showNumber(new Fraction(exact));
}

const stackSentence = {
  sum: '各次累加',
  max: '同一范围内就高不重复',
  first: '同一范围内只计最早的一次',
  supersede: '同一范围内以最近的一次为准',
};

function shareSentence(step: StepOf<'share'>, show: Show): string {
  switch (step.take) {
    case 'each':
      return `共 ${step.among} 个单位，每个单位各计全额 ${show(step.amount)}`;
    case 'equal':
      return `${show(step.total)} 由 ${step.among} 个单位平均分，本单位得 ${show(step.amount)}`;
    case 'weights':
      return `${show(step.total)} 按份额 ${step.weight}/${step.weights} 分，本单位得 ${show(step.amount)}`;
    case 'places':
      return `${show(step.total)} 按署名先后的份额 ${step.weight}/${step.weights} 分，本单位得 ${show(step.amount)}`;
    case 'lead':
      return `${show(step.total)} 全部计给牵头单位`;
  }
}
