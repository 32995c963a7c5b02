import { displayAmount, type Minor } from '@app/kernel';
import type { Step } from '../model/outcome';
import type { Asset } from '../model/vocabulary';

/** The arithmetic in one short line, `20 ÷ 2 = 10 分`: what an entry stores and a table shows. */
export function arithmetic(steps: readonly Step[], asset: Asset): string {
  const show = (minor: Minor) => displayAmount(minor, asset.scale);
  const pieces = steps.map((step) => {
    switch (step.kind) {
      case 'price':
        return show(step.amount);
      case 'by_hand':
        return `评定 ${show(step.amount)}`;
      case 'decided':
        return `裁定 ${show(step.amount)}`;
      case 'share':
        return shareText(step, show);
      case 'stack':
        return `${stackWord[step.take]}${step.cap !== null ? `，限额 ${show(step.cap)}` : ''} → ${show(step.amount)}`;
      case 'quota':
        return `${step.counted}/${step.target} 条，${step.met ? '完成' : '未完成'} → ${show(step.amount)}`;
    }
  });
  return `${pieces.join(' ')} ${asset.title}`;
}

const stackWord = { sum: '累加', max: '就高', first: '计首次', supersede: '以最近为准' };

function shareText(step: Extract<Step, { kind: 'share' }>, show: (minor: Minor) => string): string {
  switch (step.take) {
    case 'each':
      return `（${step.among} 个单位各计全额）`;
    case 'equal':
      return `÷ ${step.among} = ${show(step.amount)}`;
    case 'weights':
      return `× ${step.weight}/${step.weights} = ${show(step.amount)}`;
    case 'lead':
      return `（全部计给牵头单位）`;
  }
}

/** The same as sentences, one a step, each naming the clause it rests on. */
export function explainSteps(steps: readonly Step[], asset: Asset, clause: string): string[] {
  const show = (minor: Minor) => `${displayAmount(minor, asset.scale)} ${asset.title}`;
  const by = (anchor: string | null) => (anchor ? `（依据 ${anchor}）` : '');
  return steps.map((step) => {
    switch (step.kind) {
      case 'price':
        return `办法规定此种情形计 ${show(step.amount)}${by(clause)}。`;
      case 'by_hand':
        return `由人评定 ${show(step.amount)}${by(clause)}${step.reason ? `，理由：${step.reason}` : ''}。`;
      case 'decided':
        return `在办法规定的幅度内裁定为 ${show(step.amount)}${by(clause)}${step.reason ? `，理由：${step.reason}` : ''}。`;
      case 'share':
        return `${shareSentence(step, show)}${by(step.clause)}。`;
      case 'stack':
        return `${stackSentence[step.take]}${step.cap !== null ? `，限额 ${show(step.cap)}` : ''}，计 ${show(step.amount)}${by(step.clause)}。`;
      case 'quota':
        return `本月计 ${step.counted} 条，任务 ${step.target} 条${by(step.clause)}，${step.met ? '完成' : '未完成'}任务，计 ${show(step.amount)}${by(clause)}。`;
    }
  });
}

const stackSentence = {
  sum: '各次累加',
  max: '同一范围内就高不重复',
  first: '同一范围内只计最早的一次',
  supersede: '同一范围内以最近的一次为准',
};

function shareSentence(step: Extract<Step, { kind: 'share' }>, show: (minor: Minor) => string): string {
  switch (step.take) {
    case 'each':
      return `共 ${step.among} 个单位，每个单位各计全额 ${show(step.amount)}`;
    case 'equal':
      return `${show(step.total)} 由 ${step.among} 个单位平均分，本单位得 ${show(step.amount)}`;
    case 'weights':
      return `${show(step.total)} 按份额 ${step.weight}/${step.weights} 分，本单位得 ${show(step.amount)}`;
    case 'lead':
      return `${show(step.total)} 全部计给牵头单位`;
  }
}
