import type { Batch, Scheme } from './batch';
import { batchNumber } from './sheet';

export const sheetFormats = ['xlsx', 'pdf', 'html'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Names the job, and what the download centre lists. */
export const SHEET_KIND = 'payout.sheet';

export function sheetFileName({ title }: Scheme, { id, through }: Batch, format: SheetFormat): string {
  return `${title}发放表（截至${through}，批次${batchNumber(id)}）.${format}`;
}
