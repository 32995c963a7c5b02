import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { verifyItems } from '../persistence/verify-items';

/** Names every item, step, revision and link that is not what was submitted and done. */
export function verifySubmission(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  return verifyItems(tx, officeId);
}
