import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import type { PurgedItem } from '@app/submission';
import { ISSUED } from '../domain/bulletin-life';
import { purgedSeal, type WordSeals } from '../domain/content-seal';
import { handWritten, mapParagraphs } from '../domain/edited-paragraphs';
import { resealed, type StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';

/**
 * Takes an item's words from bulletins. Drafted words never hold any, so only paragraphs written by hand are looked at: of
 * what was not issued all of them go back to what was drafted; of what was issued those that name the item are emptied, and
 * the hash in print still holds.
 */
@Injectable()
export class PurgeBulletins {
  constructor(private readonly bulletins: Bulletins) {}

  async purge(tx: Tx, { officeId, titles }: PurgedItem): Promise<void> {
    for await (const some of this.bulletins.all(tx, officeId))
      for (const bulletin of some) {
        const purged = ISSUED.includes(bulletin.status) ? emptied(bulletin, titles) : asDrafted(bulletin);
        await this.bulletins.emptyNotes(tx, bulletin.id, titles);
        if (purged && !(await this.bulletins.change(tx, bulletin, purged)))
          throw new Error(`bulletin ${bulletin.id} was not held while it was purged`);
      }
  }
}

function asDrafted(bulletin: StoredBulletin): StoredBulletin | null {
  if (handWritten(bulletin.content).length === 0) return null;
  const content = mapParagraphs(bulletin.content, (each) => ({ ...each, text: each.drawn, edited: null }));
  return resealed({ ...bulletin, content, version: bulletin.version + 1 });
}

function emptied(bulletin: StoredBulletin, titles: readonly string[]): StoredBulletin | null {
  const named = handWritten(bulletin.content).filter(({ text }) => titles.some((title) => text.includes(title)));
  const { withdrawn } = bulletin;
  const told = withdrawn && titles.some((title) => withdrawn.reason.includes(title));
  if (named.length === 0 && !told) return null;
  const gone = new Set(named.map(({ id }) => id));
  const wordSeals: WordSeals = {
    ...bulletin.wordSeals,
    ...Object.fromEntries(named.map(({ id, text }) => [id, purgedSeal(bulletin.wordSeals[id], text)])),
  };
  const content = mapParagraphs(bulletin.content, (each) => (gone.has(each.id) ? { ...each, text: '' } : each));
  return { ...bulletin, content, wordSeals, withdrawn: told ? { ...withdrawn, reason: '' } : withdrawn };
}
