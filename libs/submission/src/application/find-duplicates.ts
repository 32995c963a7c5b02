import { Injectable } from '@nestjs/common';
import { type Caller, Clock, type LocalDate } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { Tx } from '@app/platform';
import { isSubmitted, isVisibleTo, type SubmittedItem } from '../domain/item';
import { monthsBefore } from '../domain/months-before';
import { bandsOf } from '../domain/similarity/bands';
import { candidatesOf } from '../domain/similarity/candidates';
import { type ComparedText, Comparison, type Similarity } from '../domain/similarity/comparison';
import { DuplicateWindows } from '../persistence/duplicate-windows';
import { type Days, Fingerprints } from '../persistence/fingerprints';
import { ItemRevisions } from '../persistence/item-revisions';
import { Items } from '../persistence/items';
import { ReadItems } from './read-items';
import { WorkingText } from './working-text';

/** An item much like the text that was asked about. */
export interface Duplicate {
  readonly item: SubmittedItem;
  readonly similarity: Similarity;
  /** Its text; null where the caller may not open it: then only the caller's own words may be shown. */
  readonly theirs: ComparedText | null;
}

/** What was looked for, and what was found, most alike first. */
export interface Duplicates {
  readonly mine: ComparedText;
  readonly since: LocalDate;
  readonly found: readonly Duplicate[];
}

/** Latest day a look reaches to: what came after the item that is opened counts, too. */
const OPEN_END = '9999-12-31';

/** Finds near-duplicates among what any unit submitted in the office's last months, at a cost no archive raises. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly items: Items,
    private readonly revisions: ItemRevisions,
    private readonly fingerprints: Fingerprints,
    private readonly windows: DuplicateWindows,
    private readonly reading: ReadItems,
    private readonly texts: WorkingText,
    private readonly clock: Clock,
  ) {}

  /** For a text before it is submitted; `itemId`: the item it belongs to already, which is no duplicate of itself. */
  async ofText(tx: Tx, caller: Caller, mine: ComparedText, itemId?: string): Promise<Duplicates> {
    return this.look(tx, caller, mine, { on: this.clock.today(), itemId });
  }

  /** For an item that is opened, by the text its unit handed in. Refuses with `item_not_found` like reading it. */
  async ofItem(tx: Tx, caller: Caller, id: string): Promise<Duplicates> {
    const item = await this.reading.visible(tx, caller, id);
    const original = (await this.revisions.originals(tx, [item.id])).get(item.id);
    if (item.status === 'purged') return { mine: { title: '', body: null }, since: this.clock.today(), found: [] };
    const mine = original ?? (await this.texts.of(tx, item));
    return this.look(tx, caller, mine, { on: item.submittedOn ?? this.clock.today(), itemId: item.id });
  }

  private async look(
    tx: Tx,
    caller: Caller,
    mine: ComparedText,
    { on, itemId }: { readonly on: LocalDate; readonly itemId: string | undefined },
  ): Promise<Duplicates> {
    const { officeId } = caller;
    const since = monthsBefore(on, await this.windows.months(tx, officeId));
    const days: Days = { from: since, to: OPEN_END };
    const hits = await this.fingerprints.hits(tx, officeId, bandsOf(mine), days);
    const { itemIds, common } = candidatesOf(hits.filter((hit) => hit.itemId !== itemId));
    const comparison = new Comparison(mine, common);
    const originals = await this.revisions.originals(tx, itemIds);
    const items = await this.items.known(tx, officeId, itemIds);
    const found: Duplicate[] = [];
    for (const id of itemIds) {
      const [item, theirs] = [items.get(id), originals.get(id)];
      if (!item || !theirs || !isSubmitted(item) || item.status === 'withdrawn') continue;
      const similarity = comparison.with(theirs);
      if (similarity) found.push({ item, similarity, theirs: isVisibleTo(item, visibleUnit(caller)) ? theirs : null });
    }
    found.sort((a, b) => b.similarity.score - a.similarity.score);
    return { mine, since, found };
  }
}
