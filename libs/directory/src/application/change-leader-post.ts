import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { type PostChange, postsFor } from '../domain/leader';
import { Leaders } from '../persistence/leaders';

export interface LeaderPostChange extends PostChange {
  readonly officeId: number;
  readonly leaderId: number;
  readonly from: LocalDate;
}

/** Gives a leader another post from a day on, or none any more. What was instructed under the old one stays there. */
@Injectable()
export class ChangeLeaderPost {
  constructor(private readonly leaders: Leaders) {}

  /** Doing it again does nothing. */
  async change(tx: Tx, { officeId, leaderId, from, ...wanted }: LeaderPostChange): Promise<void> {
    // A form's empty field arrives as an own property without a value, and leaves as it is what it does not name.
    const change: PostChange = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    checkInput({
      from: { label: '起始日期', date: from },
      ...(change.title === undefined ? {} : { title: { label: '职务', text: change.title, longest: 50 } }),
      ...(change.level === undefined ? {} : { level: { label: '级别', text: change.level, longest: 40 } }),
    });
    const leader = (await this.leaders.ofOffice(tx, officeId)).find(({ id }) => id === leaderId);
    if (!leader) throw directoryError.leader_not_found();
    await this.leaders.addPosts(tx, officeId, leaderId, postsFor(leader, from, change));
  }
}
