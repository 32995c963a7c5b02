import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, type PageOfRows, platformErrors, type Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import { ItemMergers, type ListedMerger, type MergerFilter } from '../persistence/item-mergers';

export type TitledMerger = ListedMerger & { readonly title: string; readonly intoTitle: string };

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
    const titles = await this.items.titles(tx, officeId, [...new Set(ids)]);
    const titled = page.rows.map((row) => ({
      ...row,
      title: titles.get(row.itemId) ?? '',
      intoTitle: titles.get(row.intoId) ?? '',
    }));
    return { ...page, rows: titled };
  }
}

function placeOf(cursor: string): [Date, string] {
  const [at, id] = decodeCursor(cursor, ['number', 'string']);
  if (at < 0 || at > Date.UTC(9999, 0, 1)) throw platformErrors.bad_cursor();
  return [new Date(at), id];
}
