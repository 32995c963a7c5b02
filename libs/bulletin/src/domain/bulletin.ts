import type { LocalDate, Minor } from '@app/kernel';

/** How long the period of a bulletin is. */
export const bulletinKinds = ['month', 'quarter', 'half', 'year'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** How much units are shown of one another: everything, the first places alone, or the own result alone. */
export const publicationModes = ['full', 'top', 'own'] as const;
export type PublicationMode = (typeof publicationModes)[number];

/** `approved` is on its way to a number; `published` and `withdrawn` never change any more. */
export const bulletinStatuses = ['draft', 'submitted', 'approved', 'published', 'withdrawn', 'discarded'] as const;
export type BulletinStatus = (typeof bulletinStatuses)[number];

/**
 * What a bulletin (通报) says, as it is sealed when it is published: plain data that survives JSON unchanged. Dates are
 * business dates, instants ISO 8601 in UTC.
 */
export interface BulletinContent {
  readonly kind: BulletinKind;
  /** `2026Q2`, read as `2026年第二季度`. Both days belong to it. */
  readonly period: {
    readonly name: string;
    readonly title: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
  };
  /** 关于2026年第二季度政务信息报送采用情况的通报 */
  readonly title: string;
  readonly office: {
    readonly name: string;
    /** Who issues and signs it: 新河县人民政府办公室. */
    readonly organ: string;
  };
  /** 主送 and 抄送, as they are printed; empty when nobody is named. */
  readonly recipients: string;
  readonly copies: string;
  readonly mode: PublicationMode;
  /** Places shown in mode `top`; equal results share a place, so more lines may be shown. */
  readonly topPlaces: number;
  /** Whether all months of the period are closed; else the figures may still change (暂定). */
  readonly final: boolean;
  readonly sections: readonly BulletinSection[];
  readonly annexes: readonly BulletinAnnex[];
  /** Regulation versions in force on some day of the period: `district-info 第3版`. */
  readonly regulations: readonly string[];
  /** When its figures were drawn from the ledger. */
  readonly drawnAt: string;
}

/** A bulletin as somebody may read it, and as it is rendered. */
export interface Bulletin extends BulletinContent {
  readonly id: string;
  readonly status: BulletinStatus;
  /** 新政办信通〔2026〕3号; null until it is published. */
  readonly documentNo: string | null;
  readonly issuedOn: LocalDate | null;
  readonly colophon: BulletinColophon;
  /** Of a withdrawn one: under which document, and why. */
  readonly withdrawn: { readonly documentNo: string; readonly on: LocalDate; readonly reason: string } | null;
}

/** What every rendering carries, printed and in its metadata, so that it can be held against the ledger. */
export interface BulletinColophon {
  readonly bulletinId: string;
  /** sha256 over the whole content, whichever edition is shown. Of a draft: over what it says at the moment. */
  readonly contentSha256: string;
  /** The last record of the ledger's chain when the figures were drawn. */
  readonly chainHead: { readonly seq: number; readonly hash: string };
  /** `whole` for the office; `unit-12` for what unit no. 12 is shown of it. */
  readonly edition: string;
}

/** A first-level part of the body: 一、总体情况. */
export interface BulletinSection {
  readonly id: string;
  /** Without its number; the n-th section is headed `${一二三…}、${heading}`. */
  readonly heading: string;
  readonly blocks: readonly BulletinBlock[];
}

/** 附件, printed after the signature, numbered from 1 in the order of the list. */
export interface BulletinAnnex {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (TableBlock | ChartBlock)[];
}

export type BulletinBlock = ParagraphBlock | TableBlock | ChartBlock | ListBlock;

/** A paragraph somebody may write anew; what was drafted from the figures stays beside it. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  /** Unique within the bulletin; the same when it is drawn again. */
  readonly id: string;
  readonly text: string;
  /** As drafted from the figures; equal to `text` unless edited. */
  readonly drawn: string;
  readonly edited: { readonly by: string; readonly at: string } | null;
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly BulletinColumn[];
  /** One a group of units; a table without groups has one with an empty name. */
  readonly groups: readonly BulletinGroup[];
  /** Sums over all groups, one a column; null where a sum would say what may not be seen, or nothing. */
  readonly sums: readonly BulletinCell[] | null;
  /** Said below the table, e.g. of figures that do not add up by themselves; may be empty. */
  readonly note: string;
}

export interface BulletinColumn {
  readonly id: string;
  /** The heading shared with its neighbours, such as 采用（条）; empty when it has none. */
  readonly heading: string;
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface BulletinGroup {
  readonly name: string;
  readonly rows: readonly BulletinRow[];
  readonly sums: readonly BulletinCell[] | null;
}

/** `unitId` is whom the row is about; null for one about no single unit. One cell a column. */
export interface BulletinRow {
  readonly unitId: number | null;
  /** The place within its group, by which mode `top` shows rows; null for a row that has none. */
  readonly place: number | null;
  readonly cells: readonly BulletinCell[];
}

/** `text` as it is printed; `value` the integer behind it (a count, a rank or minor units), null for words. */
export interface BulletinCell {
  readonly text: string;
  readonly value: Minor | null;
}

export interface ChartBlock {
  readonly type: 'chart';
  readonly id: string;
  readonly title: string;
  /** Bars beside each other for each category, or a line a series over the categories. */
  readonly kind: 'bar' | 'line';
  /** 条 or 分. */
  readonly unit: string;
  readonly categories: readonly string[];
  /** One point a category; `value` is what is drawn, in the series' minor units. */
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
}

export interface ChartPoint {
  readonly value: Minor;
  readonly text: string;
}

/** Entries by name, such as units that submitted nothing. `unitId` as in a row. */
export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly unitId: number | null; readonly text: string }[];
}

/** All paragraphs of the body, in order. */
export function paragraphsOf({ sections }: Pick<BulletinContent, 'sections'>): ParagraphBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'paragraph'));
}
