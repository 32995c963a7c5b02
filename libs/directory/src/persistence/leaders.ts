import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import { type Leader, type LeaderRank, type Post } from '../domain/leader';
import { beforeChange, Kept } from './kept';
import { LeaderPostRow, LeaderRow } from './leader-rows';
import { insertSealed } from './seal';

@Injectable()
export class Leaders {
  /** In the order in which they were added. */
  ofOffice(tx: Tx, officeId: number): Promise<readonly Leader[]> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, { name, posts }: Omit<Leader, 'id'>): Promise<Leader> {
    await beforeChange(tx, officeId);
    const { id } = await insertSealed(tx, LeaderRow, { officeId, name });
    await this.addPosts(tx, officeId, id, posts);
    return { id, name, posts };
  }

  async addPosts(tx: Tx, officeId: number, leaderId: number, posts: readonly Post[]): Promise<void> {
    if (posts.length > 0) await beforeChange(tx, officeId);
    for (const { from, title, level, rank, inOffice } of posts) {
      const row = { leaderId, fromDate: from, title, level, leaderRank: rank ?? '', inOffice: inOffice ? 1 : 0 };
      await insertSealed(tx, LeaderPostRow, row);
    }
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<readonly Leader[]> => {
  const manager = managerOf(tx);
  const leaders = await manager.find(LeaderRow, { where: { officeId }, order: { id: 'ASC' } });
  const wanted = { where: { leaderId: In(leaders.map(({ id }) => id)) }, order: { id: 'ASC' } } as const;
  const posts = await manager.find(LeaderPostRow, wanted);
  return leaders.map(({ id, name }) => ({
    id,
    name,
    posts: thatHold(posts.filter(({ leaderId }) => leaderId === id).map(post)),
  }));
});

function post({ fromDate, title, level, leaderRank, inOffice }: LeaderPostRow): Post {
  return { from: fromDate, title, level, rank: (leaderRank || null) as LeaderRank | null, inOffice: inOffice !== 0 };
}
