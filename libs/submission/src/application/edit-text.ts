import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { ItemRevision } from '../domain/item-step';
import { plainText } from '../domain/plain-text';
import { ItemRevisions } from '../persistence/item-revisions';
import { Items } from '../persistence/items';
import { ItemLife } from './item-life';
import { ScreenText } from './screen-text';

export interface EditInput {
  /** The revision the editor worked from; another one since then is not written over. */
  readonly revision: number;
  readonly title: string;
  readonly body: string;
}

/** Keeps the office's text of an item as a revision of its own; the unit's stays. */
@Injectable()
export class EditText {
  constructor(
    private readonly items: Items,
    private readonly revisions: ItemRevisions,
    private readonly life: ItemLife,
    private readonly screen: ScreenText,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `text_edited_meanwhile`, which says by whom and when; with `secrecy_words` like a submission. */
  async edit(tx: Tx, caller: Caller, itemId: string, input: EditInput): Promise<Omit<ItemRevision, 'purged'>> {
    const { officeId, accountId, name } = caller;
    const item = await this.life.requireHere(tx, officeId, itemId, 'edit');
    const newest = (await this.revisions.of(tx, itemId)).at(-1);
    if (newest && newest.no !== input.revision)
      throw submissionError.text_edited_meanwhile({ who: newest.writerName, at: localTimeOf(newest.recordedAt) });
    const [title, body, at] = [input.title, plainText(input.body), this.clock.now()];
    await this.screen.require(tx, officeId, { title, body });
    const who = { writtenBy: accountId, writerName: name, recordedAt: at };
    const revision = { itemId, no: item.revisions + 1, kind: 'edited', title, body, ...who } as const;
    await this.revisions.add(tx, [revision]);
    await this.items.rewrite(tx, { ...item, title, revisions: revision.no });
    const details = { revision: revision.no };
    await this.life.move(tx, { officeId, itemId, action: 'edit', actor: { id: accountId, name }, at, details });
    return revision;
  }
}
