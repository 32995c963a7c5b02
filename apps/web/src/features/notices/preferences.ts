import type { Schemas } from '../../api/client';
import type { NoticeKind } from '../../shared/notice-kinds';

export type Preferences = Schemas['PreferenceResponse'];

/** What the form holds: of each kind whether one is told of it. */
export interface PreferenceEntries {
  readonly told: Readonly<Partial<Record<NoticeKind, boolean>>>;
  readonly digest: boolean;
  readonly email: string;
}

export function entriesOf({ kinds, muted, digest, email }: Preferences): PreferenceEntries {
  const told = Object.fromEntries(kinds.map((kind) => [kind, !muted.includes(kind)]));
  return { told, digest, email: email ?? '' };
}

/** As the API takes it. What was muted in another role stays so, since the form does not show it. */
export function chosenOf({ told, digest, email }: PreferenceEntries, { kinds, muted }: Preferences) {
  const elsewhere = muted.filter((kind) => !kinds.includes(kind));
  return { muted: [...elsewhere, ...kinds.filter((kind) => told[kind] === false)], digest, email: email || null };
}
