import { Directory } from '@app/directory';
import { ChainEnds } from '@app/ledger';
import type { Tx } from '@app/platform';
import type { Installation } from './installation';

/** By what a copy of an office's ledger is recognised; the ledger itself is null while it was never opened. */
export interface OfficeEnd {
  readonly code: string;
  readonly name: string;
  readonly chain: { readonly seq: number; readonly hash: string; readonly openMonth: string } | null;
}

/** Of every office, in one state of the database. */
export async function officeEnds(installation: Installation, tx: Tx): Promise<OfficeEnd[]> {
  const ends: OfficeEnd[] = [];
  for (const { id, code, name } of await installation.get(Directory).allOffices(tx)) {
    const head = await installation.get(ChainEnds).head(tx, id);
    const chain = head && { seq: head.seq, hash: head.hash, openMonth: head.openMonth };
    ends.push({ code, name, chain });
  }
  return ends;
}
