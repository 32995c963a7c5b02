import type { LocalDate } from '@app/kernel';
import { type Dated, heldOn, versionsFor } from './history';

/** Where a leader stands among those of the level: 主要领导 or 分管领导. */
export const leaderRanks = ['principal_leader', 'deputy_leader'] as const;
export type LeaderRank = (typeof leaderRanks)[number];

/** As pages say it. */
export const leaderRankNames: Readonly<Record<LeaderRank, string>> = {
  principal_leader: '主要领导',
  deputy_leader: '分管领导',
};

/** Somebody whose instructions the office records. */
export interface Leader {
  readonly id: number;
  readonly name: string;
  /** Oldest first, one a date. Never empty. */
  readonly posts: readonly Post[];
}

/** What a leader holds from a date on, until the next post or for good. */
export interface Post extends Dated {
  /** 区长, 常务副市长 … */
  readonly title: string;
  /** A level of the regulation: by it an instruction is priced. */
  readonly level: string;
  /** Null where nobody said. */
  readonly rank: LeaderRank | null;
  /** False from the day on which the leader holds no post the office looks at any more. */
  readonly inOffice: boolean;
}

/** A leader in the post of a date. */
export interface LeaderOn extends Omit<Post, 'from' | 'inOffice'> {
  readonly id: number;
  readonly name: string;
  readonly since: LocalDate;
  readonly posts: readonly Post[];
}

export type PostChange = Partial<Omit<Post, 'from'>>;

/** Undefined before the first post and after the last. */
export function leaderOn({ id, name, posts }: Leader, date: LocalDate): LeaderOn | undefined {
  const held = heldOn(posts, date);
  if (!held?.inOffice) return undefined;
  const { title, level, rank, from } = held;
  return { id, name, title, level, rank, since: from, posts };
}

/** The posts to record so that a change holds from a date on; none when it holds already. */
export function postsFor({ posts }: Leader, from: LocalDate, change: PostChange): Post[] {
  const held = heldOn(posts, from);
  if (held) return versionsFor(posts, held, from, change);
  // Before the first post there was none: it begins earlier, as the change says.
  const [first] = posts;
  return first ? [{ ...first, ...change, from }] : [];
}
