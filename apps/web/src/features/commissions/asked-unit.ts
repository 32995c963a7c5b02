import type { Schemas } from '../../api/client';

/** One unit's part of a commission. */
export type AskedUnit = Schemas['ListedDraftResponse'];

export type CommissionResult = NonNullable<AskedUnit['result']>;

export const resultNames: Readonly<Record<CommissionResult, string>> = {
  on_time: '按时交稿',
  late: '逾期交稿',
  missing: '未交稿',
};

/** A moment of the office's clock as the API takes it. */
export const momentOf = (typed: string): string => `${typed}:00+08:00`;
