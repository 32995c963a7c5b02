import type { Tx } from '@app/platform';
import type { Happening } from '../domain/happening';

/** What a source found since the place it was asked to look from. */
export interface News {
  readonly happenings: readonly Happening[];
  /** Where to look from the next time. */
  readonly place: string;
  /** Whether there may be more right behind. */
  readonly more: boolean;
}

/** Something that is followed: it says what happened behind a place, and reads the same again until the place has moved. */
export interface NoticeSource {
  /** Names its place in the database. */
  readonly stream: string;
  /** Null: nothing new. `place` is null before the first time: what lies before is history nobody is told of. */
  news(tx: Tx, officeId: number, place: string | null): Promise<News | null>;
}
