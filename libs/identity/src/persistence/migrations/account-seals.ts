import { canonicalJson, type Json } from '@app/kernel';
import { sha256Hex } from '@app/platform';

/** A row of `account` as migrations read it, with the columns it had when the migration was written. */
export type SealedRow = Readonly<Record<string, Json>> & { readonly id: number; readonly seal: string };

/** The seal over all columns but itself; those named by `instants` are hashed as ISO texts. */
export function sealOver({ seal: _, ...columns }: SealedRow, instants: readonly string[]): string {
  const said: Record<string, Json> = { ...columns };
  for (const name of instants) said[name] = isoOf(said[name]);
  return sha256Hex(`account\n${canonicalJson(said)}`);
}

/** MySQL's driver answers a Date, the embedded database the text `2014-03-03 01:00:00.000`. */
function isoOf(instant: unknown): string | null {
  if (instant instanceof Date) return instant.toISOString();
  return typeof instant === 'string' ? new Date(`${instant.replace(' ', 'T')}Z`).toISOString() : null;
}
