import { ItemBand1700000000420 } from './migrations/1700000000420-item-band';
import { ItemFingerprint1700000000421 } from './migrations/1700000000421-item-fingerprint';
import { DuplicateWindow1700000000422 } from './migrations/1700000000422-duplicate-window';

/** The tables by which near-duplicates are found. */
export const duplicateMigrations = [
  ItemBand1700000000420,
  ItemFingerprint1700000000421,
  DuplicateWindow1700000000422,
] as const;
