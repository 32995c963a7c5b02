import type { BulletinStatus } from './bulletin';

export type BulletinAction = 'submit' | 'return' | 'approve' | 'publish' | 'withdraw' | 'discard';

/**
 * A bulletin on its way: drafted, submitted for approval, approved by a second person, published under a number. A published
 * one is never edited: it can only be withdrawn, by a record under a document of its own, and the period drawn up anew.
 */
export const BULLETIN_TRANSITIONS: Readonly<
  Record<BulletinAction, { readonly from: readonly BulletinStatus[]; readonly to: BulletinStatus }>
> = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  discard: { from: ['draft'], to: 'discarded' },
};

/** Issued under a number: what they say never changes. */
export const ISSUED: readonly BulletinStatus[] = ['published', 'withdrawn'];
/** A period has one of these at a time. */
export const LIVE: readonly BulletinStatus[] = ['draft', 'submitted', 'approved', 'published'];

export const BULLETIN_STATUS_TITLES: Readonly<Record<BulletinStatus, string>> = {
  draft: '草稿',
  submitted: '待审批',
  approved: '已审批',
  published: '已印发',
  withdrawn: '已撤回',
  discarded: '已作废',
};

/** Who did what to a bulletin, and when. */
export interface BulletinStep {
  readonly bulletinId: string;
  readonly no: number;
  readonly action: BulletinAction | 'draw_up' | 'redraw' | 'edit';
  readonly from: string;
  readonly to: string;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
  /** An opinion, a reason, or the paragraph that was edited. */
  readonly note: string;
  /** The number it was published or withdrawn under; null for every other step. */
  readonly documentNo: string | null;
  /** Over what the bulletin said after the step. */
  readonly contentSha256: string;
}
