import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Items } from '../persistence/items';

/** Names every stored item that is not what was submitted. */
export function verifySubmission(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  return new Items().verify(tx, officeId);
}
