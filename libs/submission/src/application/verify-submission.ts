import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { verifyAttachments } from '../persistence/verify-attachments';
import { verifyItems } from '../persistence/verify-items';

/** Names every item, attachment, step, revision and link that is not what was submitted and done. */
export async function* verifySubmission(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  yield* verifyItems(tx, officeId);
  yield* verifyAttachments(tx, officeId);
}
