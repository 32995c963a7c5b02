import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import { decodeCursor, pageOf, type PageOfRows, platformErrors, type Tx } from '@app/platform';
import { isCombined, isSubmitted, isVisibleTo, type Item, ReadItems } from '@app/submission';
import { ItemMergers, type ListedMerger, type MergerFilter } from '../persistence/item-mergers';

export type TitledMerger = ListedMerger & {
  readonly title: string;
  readonly intoTitle: string;
  /** Whether what it went into was written out of several. */
  readonly combined: boolean;
};

/** An item that was put together with others; without a title for whoever may not see it. */
export interface MergedItem {
  readonly id: string;
  readonly title: string | null;
}

/** What went into an item, in order, and what it went into itself. */
export interface MergersOfItem {
  readonly items: readonly MergedItem[];
  readonly into: MergedItem | null;
  /** Whether the one they went into was written out of them. */
  readonly combined: boolean;
}

@Injectable()
export class ReadMergers {
  constructor(
    private readonly mergers: ItemMergers,
    private readonly items: ReadItems,
  ) {}

  /** What is merged into what, by the moment of merging; what was set free again is not there. */
  async page(
    tx: Tx,
    officeId: number,
    filter: MergerFilter,
    { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
  ): Promise<PageOfRows<TitledMerger>> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.mergers.page(tx, officeId, filter, after, limit + 1);
    const page = pageOf(rows, limit, ({ at, itemId }) => [at.getTime(), itemId]);
    const ids = page.rows.flatMap(({ itemId, intoId }) => [itemId, intoId]);
    const known = await this.items.known(tx, officeId, [...new Set(ids)]);
    const titled = page.rows.map((row) => ({
      ...row,
      title: known.get(row.itemId)?.title ?? '',
      intoTitle: known.get(row.intoId)?.title ?? '',
      combined: wasCombined(known.get(row.intoId)),
    }));
    return { ...page, rows: titled };
  }

  /** Refuses with `item_not_found` what the caller may not see. */
  async of(tx: Tx, caller: Caller, id: string): Promise<MergersOfItem> {
    const item = await this.items.visible(tx, caller, id);
    const parts = await this.mergers.into(tx, caller.officeId, id);
    const into = await this.mergers.intoOf(tx, caller.officeId, id);
    const known = await this.items.known(tx, caller.officeId, into === null ? parts : [...parts, into]);
    const shown = (each: string): MergedItem => {
      const found = known.get(each);
      return { id: each, title: found && isVisibleTo(found, visibleUnit(caller)) ? found.title : null };
    };
    return {
      items: parts.map(shown),
      into: into === null ? null : shown(into),
      combined: into === null ? parts.length > 0 && wasCombined(item) : wasCombined(known.get(into)),
    };
  }
}

function wasCombined(item: Item | undefined): boolean {
  return item !== undefined && isSubmitted(item) && isCombined(item);
}

function placeOf(cursor: string): [Date, string] {
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  if (at < 0 || at > Date.UTC(9999, 0, 1)) throw platformErrors.bad_cursor();
  return [new Date(at), id];
}
