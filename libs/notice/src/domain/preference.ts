import type { NoticeKind } from './notice-kind';

/** What an account wants to hear of. */
export interface Preference {
  readonly accountId: number;
  /** Kinds it is not told of at all. */
  readonly muted: readonly NoticeKind[];
  /** A daily mail when something is unread; needs an address. */
  readonly digest: boolean;
  readonly email: string | null;
}

/** Of an account that never said anything. */
export function defaultPreference(accountId: number): Preference {
  return { accountId, muted: [], digest: false, email: null };
}
