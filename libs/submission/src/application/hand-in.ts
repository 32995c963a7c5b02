import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { isSubmitted, type Item } from '../domain/item';
import type { ItemMove } from '../domain/item-step';
import { ItemDrafts, type ItemDraft } from '../persistence/item-drafts';
import { bandsOf } from '../domain/similarity/bands';
import { type Fingerprint, Fingerprints } from '../persistence/fingerprints';
import { ItemRevisions } from '../persistence/item-revisions';
import { Items } from '../persistence/items';
import { ItemLife } from './item-life';

/** What handing in a draft leaves in this context's tables. */
export interface HandedIn {
  readonly item: Item;
  readonly draft: ItemDraft;
  readonly move: ItemMove;
  readonly caller: Caller;
}

/** Stores items that were handed in: text, step, and for the first time the links of their units. */
@Injectable()
export class HandIn {
  constructor(
    private readonly items: Items,
    private readonly revisions: ItemRevisions,
    private readonly drafts: ItemDrafts,
    private readonly fingerprints: Fingerprints,
    private readonly life: ItemLife,
  ) {}

  async isReturned(tx: Tx, officeId: number, itemId: string): Promise<boolean> {
    return (await this.items.find(tx, officeId, itemId))?.status === 'returned';
  }

  readonly store = async (tx: Tx, all: readonly HandedIn[]): Promise<void> => {
    const moves: ItemMove[] = [];
    for (const { item, draft, move, caller } of all) {
      const newest = (await this.revisions.of(tx, item.id)).at(-1);
      const changed = !newest || newest.title !== draft.title || newest.body !== draft.body;
      const no = (newest?.no ?? 0) + (changed ? 1 : 0);
      moves.push({ ...move, details: { ...move.details, revision: no } });
      if (changed) {
        const { itemId, title, body } = draft;
        const who = { writtenBy: caller.accountId, writerName: caller.name, recordedAt: move.at };
        await this.revisions.add(tx, [{ itemId, no, kind: 'original', title, body, ...who }]);
      }
      await this.items.rewrite(tx, { ...item, title: draft.title, revisions: no });
      await this.drafts.remove(tx, item.id);
    }
    await this.items.link(
      tx,
      all.filter(({ item }) => item.revisions === 0).map(({ item }) => item),
    );
    await this.life.store(tx, moves);
    await this.fingerprints.replace(tx, all.flatMap(fingerprintOf));
  };
}

function fingerprintOf({ item, draft: { title, body } }: HandedIn): Fingerprint[] {
  if (!isSubmitted(item)) return [];
  const { id: itemId, officeId, submittedOn } = item;
  return [{ itemId, officeId, submittedOn, bands: bandsOf({ title, body }) }];
}
