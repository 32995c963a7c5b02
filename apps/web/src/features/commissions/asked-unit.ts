import type { Schemas } from '../../api/client';

/** One unit's part of a commission. */
export type AskedUnit = Schemas['ListedDraftResponse'];
