import type { BulletinContent, BulletinSection, ParagraphBlock } from './bulletin';
import type { BulletinChoices, BulletinFigures } from './bulletin-figures';
import { periodTitle } from './bulletin-period';
import { groupChart, levelChart, trendChart } from './charts';
import {
  adjustmentsBlock,
  criticismsBlock,
  instructionsBlock,
  underQuotaBlock,
  zeroSubmissionBlock,
} from './concern-blocks';
import {
  adjustmentsText,
  adviceText,
  behindText,
  instructionsText,
  leadingText,
  overviewText,
  risenText,
} from './drafted-words';
import { standingsBlock } from './standings-block';

/** Drafts a bulletin from the figures. Holds counts, sums and names of units, and no word of any item. */
export function bulletinContent(figures: BulletinFigures, choices: BulletinChoices): BulletinContent {
  const { period, now } = figures;
  const title = periodTitle(period.name);
  const { office, recipients, copies, mode, topPlaces } = choices;
  const final = now.closed.length > 0 && now.closed.at(-1) === now.to;
  return {
    kind: period.kind,
    period: { name: period.name, title, from: period.from, to: period.to },
    title: `关于${title}政务信息报送采用情况的通报`,
    ...{ office, recipients, copies, mode, topPlaces, final },
    sections: sectionsOf(figures, choices, title),
    annexes: [
      {
        id: 'standings',
        title: `${title}政务信息报送采用情况统计表`,
        blocks: [standingsBlock(figures, `${title}政务信息报送采用情况统计表`), ...groupChart(figures)],
      },
    ],
    regulations: figures.regulations,
    drawnAt: figures.drawnAt.toISOString(),
  };
}

/** Each section has its paragraphs always, so that a draft drawn again finds the place of what was written by hand. */
function sectionsOf(figures: BulletinFigures, { mode, topPlaces }: BulletinChoices, title: string): BulletinSection[] {
  return [
    {
      ...{ id: 'overview', heading: '总体情况' },
      blocks: [paragraph('overview', overviewText(figures, title)), ...trendChart(figures), ...levelChart(figures)],
    },
    {
      ...{ id: 'leading', heading: '成绩突出的单位' },
      blocks: [
        paragraph('leading', leadingText(figures, mode, topPlaces)),
        paragraph('risen', risenText(figures, mode)),
        paragraph('instructions', instructionsText(figures, mode)),
        ...instructionsBlock(figures),
      ],
    },
    {
      ...{ id: 'behind', heading: '存在的问题' },
      blocks: [
        paragraph('behind', behindText(figures, mode)),
        ...zeroSubmissionBlock(figures),
        ...underQuotaBlock(figures),
        ...criticismsBlock(figures),
      ],
    },
    {
      ...{ id: 'adjustments', heading: '往期事项补记' },
      blocks: [paragraph('adjustments', adjustmentsText(figures)), ...adjustmentsBlock(figures)],
    },
    { id: 'advice', heading: '下一步要求', blocks: [paragraph('advice', adviceText(figures))] },
  ];
}

function paragraph(id: string, text: string): ParagraphBlock {
  return { type: 'paragraph', id, text, drawn: text, edited: null };
}
