import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { type Leader, leaderOn, type Post } from '../domain/leader';
import { Leaders } from '../persistence/leaders';

export interface NewLeader extends Omit<Post, 'inOffice'> {
  readonly officeId: number;
  readonly name: string;
}

/** Puts somebody on the office's list of leaders, with the post held from a day on. */
@Injectable()
export class AddLeader {
  constructor(private readonly leaders: Leaders) {}

  /** Refuses with `leader_exists` the same name in the same post on that day: it would be the same person. */
  async add(tx: Tx, { officeId, name, ...post }: NewLeader): Promise<Leader> {
    checkInput({
      name: { label: '姓名', text: name, longest: 50 },
      title: { label: '职务', text: post.title, longest: 50 },
      level: { label: '级别', text: post.level, longest: 40 },
      from: { label: '任职日期', date: post.from },
    });
    const known = await this.leaders.ofOffice(tx, officeId);
    const same = known.some((each) => each.name === name && leaderOn(each, post.from)?.title === post.title);
    if (same) throw directoryError.leader_exists({ name, title: post.title });
    return this.leaders.add(tx, officeId, { name, posts: [{ ...post, inOffice: true }] });
  }
}
