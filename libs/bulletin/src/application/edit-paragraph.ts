import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { paragraphsOf } from '../domain/bulletin';
import { BULLETIN_STATUS_TITLES } from '../domain/bulletin-life';
import { mapParagraphs } from '../domain/edited-paragraphs';
import { bulletinError } from '../domain/errors';
import { resealed, type StoredBulletin } from '../domain/stored-bulletin';
import { newSalt } from '../persistence/bulletins';
import { BulletinDesk } from './bulletin-desk';

/** Writes a paragraph of a draft by hand; what was drafted from the figures stays beside it. */
@Injectable()
export class EditParagraph {
  constructor(
    private readonly desk: BulletinDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * An empty text leaves the paragraph out; the drafted one takes the mark of the hand away again. Refuses with
   * `bulletin_not_draft`, `bulletin_changed`, `paragraph_not_found`.
   */
  async edit(
    tx: Tx,
    caller: Caller,
    id: string,
    paragraphId: string,
    { version, text }: { readonly version: number; readonly text: string },
  ): Promise<StoredBulletin> {
    const before = await this.desk.require(tx, caller.officeId, id);
    const { status, content } = before;
    if (status !== 'draft') throw bulletinError.bulletin_not_draft({ status: BULLETIN_STATUS_TITLES[status] });
    if (before.version !== version) throw bulletinError.bulletin_changed({ version: before.version });
    if (!paragraphsOf(content).some((each) => each.id === paragraphId)) throw bulletinError.paragraph_not_found();
    const hand = { by: caller.name, at: this.clock.now().toISOString() };
    const written = mapParagraphs(content, (paragraph) =>
      paragraph.id === paragraphId ? { ...paragraph, text, edited: text === paragraph.drawn ? null : hand } : paragraph,
    );
    const wordSeals = { ...before.wordSeals, [paragraphId]: { salt: newSalt() } };
    const changed = resealed({ ...before, content: written, wordSeals, version: version + 1 });
    return this.desk.change(tx, caller, before, changed, { action: 'edit', note: paragraphId });
  }
}
