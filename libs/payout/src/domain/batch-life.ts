/**
 * A batch on its way: drawn up (draft), reviewed, approved by a second person, exported (locked and hashed), then paid or
 * partly returned, filed. What turns out wrong after export is made good by a later batch, never by an edit.
 */
export const batchStates = [
  'drawing',
  'draft',
  'reviewed',
  'approved',
  'exported',
  'paid',
  'partly_returned',
  'filed',
  'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/** On its way to the bank: an office has one such batch at a time for an asset. */
export const UNDERWAY: readonly BatchState[] = ['drawing', 'draft', 'reviewed', 'approved'];
/** Handed to the bank. */
export const EXPORTED: readonly BatchState[] = ['exported', 'paid', 'partly_returned', 'filed'];

export const batchActions = [
  'review',
  'send_back',
  'approve',
  'export',
  'confirm_paid',
  'record_returns',
  'file',
  'discard',
] as const;
export type BatchAction = (typeof batchActions)[number];

export const BATCH_TRANSITIONS: Readonly<
  Record<BatchAction, { readonly from: readonly BatchState[]; readonly to: BatchState }>
> = {
  review: { from: ['draft'], to: 'reviewed' },
  send_back: { from: ['reviewed', 'approved'], to: 'draft' },
  approve: { from: ['reviewed'], to: 'approved' },
  export: { from: ['approved'], to: 'exported' },
  confirm_paid: { from: ['exported'], to: 'paid' },
  record_returns: { from: ['exported', 'paid', 'partly_returned'], to: 'partly_returned' },
  file: { from: ['paid', 'partly_returned'], to: 'filed' },
  discard: { from: ['drawing', 'draft'], to: 'discarded' },
};

/** What a batch in a state is called in the office. */
export const BATCH_STATE_TITLES: Readonly<Record<BatchState, string>> = {
  drawing: '编制中',
  draft: '草稿',
  reviewed: '已复核',
  approved: '已审批',
  exported: '已导出',
  paid: '已发放',
  partly_returned: '部分退回',
  filed: '已归档',
  discarded: '已作废',
};
