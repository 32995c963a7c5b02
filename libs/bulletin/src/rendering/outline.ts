import { localDateOf, localTimeOf } from '@app/kernel';
import type { Bulletin, BulletinAnnex, BulletinBlock, ChartBlock, ListBlock, TableBlock } from '../domain/bulletin';
import { chineseDate, chineseNumber, widthOf } from './chinese';
import { fitTable, PORTRAIT_ROOM, READABLE } from './fit-table';
import { keywordsOf } from './keywords';
import { titleLines } from './title-lines';

/** A bulletin in the order and the words it is printed in, whatever it is printed as. */
export interface Outline {
  /** Who issues it: the red line on top. */
  readonly issuer: string;
  /** The document number; what stands in its place until there is one. */
  readonly number: string;
  readonly title: string;
  readonly titleLines: readonly string[];
  /** What a reader must know before anything else: that it is a draft, provisional, withdrawn, an extract. */
  readonly cautions: readonly string[];
  /** 主送, with the colon behind; null when nobody is named. */
  readonly recipients: string | null;
  readonly parts: readonly OutlinePart[];
  /** 附件：1．… */
  readonly annexNotes: readonly string[];
  readonly signature: Signature;
  readonly annexes: readonly OutlineAnnex[];
  readonly imprint: Imprint;
  readonly keywords: string;
}

export type OutlinePart =
  | { readonly type: 'heading'; readonly text: string }
  /** `edited`: who wrote it by hand and when; said in drafts alone. */
  | { readonly type: 'text'; readonly text: string; readonly edited: string | null }
  | { readonly type: 'list'; readonly title: string; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly table: TableBlock }
  | { readonly type: 'chart'; readonly chart: ChartBlock };

/** Indents from the right edge in widths of a sign, so that the shorter line stands centred on the longer one. */
export interface Signature {
  readonly organ: string;
  readonly organIndent: number;
  readonly date: string;
  readonly dateIndent: number;
}

export interface OutlineAnnex {
  /** 附件, or 附件1 where there are several. */
  readonly label: string;
  readonly title: string;
  readonly titleLines: readonly string[];
  /** Whether it stands on pages on their side. */
  readonly wide: boolean;
  readonly parts: readonly OutlinePart[];
}

/** 版记: what closes the last page. */
export interface Imprint {
  readonly copies: string | null;
  readonly issuer: string;
  readonly issuedOn: string;
  /** Where it comes from, and what it can be held against. */
  readonly colophon: readonly string[];
}

/** How a bulletin reads on paper. Pure, so that all formats say the same. */
export function outlineOf(bulletin: Bulletin): Outline {
  const { office, title, recipients, issuedOn, sections, annexes } = bulletin;
  const date = issuedOn === null ? '\u3000\u3000年\u3000月\u3000日' : chineseDate(issuedOn);
  return {
    issuer: office.organ,
    number: bulletin.documentNo ?? '（未编号）',
    title,
    titleLines: titleLines(title),
    cautions: cautionsOf(bulletin),
    recipients: recipients === '' ? null : `${recipients}：`,
    parts: sections.flatMap(({ heading, blocks }, i) => [
      { type: 'heading' as const, text: `${chineseNumber(i + 1)}、${heading}` },
      ...blocks.map((block) => partOf(block, bulletin)),
    ]),
    annexNotes: annexNotes(annexes),
    signature: signatureOf(office.organ, date),
    annexes: annexes.map((annex, i) => ({
      label: annexes.length === 1 ? '附件' : `附件${i + 1}`,
      title: annex.title,
      titleLines: titleLines(annex.title),
      wide: isWide(annex),
      parts: annex.blocks.map((block) => partOf(block, bulletin)),
    })),
    imprint: {
      copies: bulletin.copies === '' ? null : `抄送：${bulletin.copies}。`,
      issuer: office.organ,
      issuedOn: issuedOn === null ? '（未印发）' : `${date}印发`,
      colophon: colophonOf(bulletin),
    },
    keywords: keywordsOf(bulletin),
  };
}

const CAUTIONS: Readonly<Record<Bulletin['status'], string | null>> = {
  draft: '（草稿，尚未发布，不作为依据）',
  submitted: '（送审稿，尚未发布，不作为依据）',
  approved: '（已审批，尚未发布，不作为依据）',
  published: null,
  withdrawn: null,
  discarded: '（已作废的草稿，不作为依据）',
};

function cautionsOf({ status, final, withdrawn, mode, topPlaces, colophon }: Bulletin): string[] {
  const cautions: string[] = [];
  const life = CAUTIONS[status];
  if (life !== null) cautions.push(life);
  if (withdrawn !== null)
    cautions.push(`（本通报已撤回：${withdrawn.documentNo}，${chineseDate(withdrawn.on)}。原因：${withdrawn.reason}）`);
  if (!final) cautions.push('（数据暂定：有关月份尚未结账）');
  if (colophon.edition !== 'whole' && mode !== 'full')
    cautions.push(mode === 'own' ? '（摘录：仅列本单位）' : `（摘录：仅列前${topPlaces}名和本单位）`);
  return cautions;
}

/** Once published a paragraph is the office's word, whoever wrote it; until then whoever approves sees what was written by hand. */
function partOf(block: BulletinBlock, { status }: Bulletin): OutlinePart {
  switch (block.type) {
    case 'paragraph': {
      const { text, edited } = block;
      const shown = status === 'published' || status === 'withdrawn' ? null : edited;
      return {
        type: 'text',
        text,
        edited: shown && `人工修改：${shown.by}，${chineseDate(localDateOf(new Date(shown.at)))}`,
      };
    }
    case 'list':
      return { type: 'list', title: block.title, lines: linesOf(block) };
    case 'table':
      return { type: 'table', table: block };
    case 'chart':
      return { type: 'chart', chart: block };
  }
}

/** Names run on in one sentence; what is longer than a name gets a line of its own. */
const NAME = 24;

function linesOf({ entries }: ListBlock): string[] {
  const texts = entries.map(({ text }) => text);
  if (texts.length === 0) return ['无。'];
  if (texts.every((text) => widthOf(text) <= NAME && !/[，。；]/.test(text))) return [`${texts.join('、')}。`];
  return texts.map((text, i) => `${i + 1}．${text}`);
}

function annexNotes(annexes: readonly BulletinAnnex[]): string[] {
  const [first] = annexes;
  if (first === undefined) return [];
  if (annexes.length === 1) return [`附件：${first.title}`];
  return annexes.map(({ title }, i) => `${i === 0 ? '附件：' : '\u3000\u3000\u3000'}${i + 1}．${title}`);
}

/** The date stands four signs from the edge; of the two lines the longer one is never nearer to it than two. */
function signatureOf(organ: string, date: string): Signature {
  const longer = (widthOf(organ) - widthOf(date)) / 2;
  if (longer <= 2) return { organ, date, dateIndent: 4, organIndent: 4 - longer };
  return { organ, date, organIndent: 2, dateIndent: 2 + longer };
}

function isWide({ blocks }: BulletinAnnex): boolean {
  return blocks.some((block) => block.type === 'table' && fitTable(block, PORTRAIT_ROOM).points < READABLE);
}

function colophonOf({ documentNo, colophon, regulations, drawnAt }: Bulletin): string[] {
  const { bulletinId, contentSha256, chainHead, edition } = colophon;
  return [
    `依据：${regulations.join('；') || '无'}\u3000数据截取：${localTimeOf(new Date(drawnAt))}`,
    `通报：${documentNo ?? '未编号'}\u3000编号：${bulletinId}\u3000${edition === 'whole' ? '全本' : `摘录（${edition}）`}`,
    `内容校验：${contentSha256}`,
    `账本链首：第${chainHead.seq}号 ${chainHead.hash}`,
  ];
}
