import type { Happening } from './happening';

/** A happening as one account was told of it. */
export interface Notice extends Happening {
  readonly accountId: number;
  /** Null while it is unread. */
  readonly readAt: Date | null;
}
