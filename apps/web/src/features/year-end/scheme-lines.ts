import type { Decided } from '../../shared/differences';
import { assetNames } from '../../shared/formats';
import { groupNames } from '../../shared/words';
import { causeNames, type Scheme } from './scheme';

type Grade = Scheme['grades'][number];

/** What a word of a vocabulary of the regulation is called. */
type TitleOf = (vocabulary: string, word: string) => string;

/** A scheme in words, a line a part of its form. */
export function schemeLines(scheme: Scheme, titleOf: TitleOf = (_, word) => word): Decided[] {
  const { asset, standard, grades, commendation, vetoes, noticeDays, decideDays } = scheme;
  const { unitShare, liaisonShare, unitBars, liaisonBars } = commendation;
  return [
    { label: '按什么计', text: assetNames[asset] ?? asset },
    {
      label: '满分 100 是',
      text: standard.by === 'best_of_group' ? '本组最高分' : `目标分：${byGroup(standard.targets)}`,
    },
    { label: '等次', text: grades.map(gradeText).join('；') },
    { label: '表彰比例', text: `单位 ${unitShare}%，联络员 ${liaisonShare}%` },
    { label: '表彰单位至少得分', text: byGroup(unitBars) },
    { label: '表彰联络员至少得分', text: byGroup(liaisonBars) },
    { label: '一票否决', text: vetoes.map((veto) => vetoText(veto, titleOf)).join('；') },
    { label: '公示', text: `${noticeDays} 个工作日` },
    { label: '答复异议', text: `公示期满后 ${decideDays} 个工作日` },
  ];
}

function gradeText({ title, atLeast, below, first, last, topShare }: Grade): string {
  const conditions = [
    atLeast && `标准分不低于 ${atLeast}`,
    below && `标准分低于 ${below}`,
    first && `组内前 ${first} 名`,
    last && `组内后 ${last} 名`,
    topShare && `组内前 ${topShare}%`,
  ].filter(Boolean);
  return conditions.length > 0 ? `${title}（${conditions.join('，')}）` : title;
}

function vetoText({ title, on, fault, level, gradeAtMost }: Scheme['vetoes'][number], titleOf: TitleOf): string {
  const cause = [causeNames[on], level && titleOf('level', level), fault && titleOf('fault', fault)].filter(Boolean);
  return `${title}（${cause.join('，')}）${gradeAtMost ? `，至多评为${gradeAtMost}` : ''}`;
}

const byGroup = (amounts: Readonly<Record<string, string>> = {}): string =>
  Object.entries(amounts)
    .map(([group, amount]) => `${group === '*' ? '其余分组' : (groupNames[group] ?? group)} ${amount}`)
    .join('，');
