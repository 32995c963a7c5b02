import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import { editorialError } from '../domain/errors';
import { UpperLists } from '../persistence/upper-lists';
import { ReadUpperLists } from './read-upper-lists';

/** Everything an editor decides about a list that records no event. */
@Injectable()
export class SettleUpperList {
  constructor(
    private readonly lists: UpperLists,
    private readonly reading: ReadUpperLists,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Says which publication the list means by a text, for all its open lines. Refuses with `publication_unknown`. */
  async namePublication(tx: Tx, { officeId }: Caller, id: string, text: string, publication: string): Promise<void> {
    await this.reading.requireOpen(tx, officeId, id);
    const { key } = await this.directory.requirePublication(tx, officeId, publication, this.clock.today());
    if (!(await this.lists.namePublication(tx, id, text, key)))
      throw editorialError.upper_publication_not_there({ text });
  }

  /** These lines are about nothing of ours. */
  async reject(tx: Tx, caller: Caller, id: string, nos: readonly number[]): Promise<void> {
    await this.reading.requireOpen(tx, caller.officeId, id);
    const who = { decidedBy: caller.name, decidedAt: this.clock.now() };
    const decided = await this.lists.decide(tx, id, nos, 'open', {
      status: 'not_ours',
      itemId: null,
      eventNo: null,
      ...who,
    });
    if (decided < new Set(nos).size) throw editorialError.upper_lines_moved();
  }

  /** Takes back that lines are not ours. */
  async reopen(tx: Tx, caller: Caller, id: string, nos: readonly number[]): Promise<void> {
    await this.reading.requireOpen(tx, caller.officeId, id);
    const open = { status: 'open', itemId: null, eventNo: null, decidedBy: null, decidedAt: null } as const;
    if ((await this.lists.decide(tx, id, nos, 'not_ours', open)) < new Set(nos).size)
      throw editorialError.upper_lines_moved();
  }

  /** Puts the list away; what was recorded from it stays. Doing it again does nothing. */
  async dismiss(tx: Tx, { officeId }: Caller, id: string): Promise<void> {
    await this.reading.require(tx, officeId, id);
    await this.lists.dismiss(tx, officeId, id);
  }
}
