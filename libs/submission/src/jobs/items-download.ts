import { Injectable } from '@nestjs/common';
import { localTimeOf } from '@app/kernel';
import { Directory } from '@app/directory';
import {
  type CellValue,
  type DownloadKind,
  type JobContext,
  type MadeFile,
  rowsOfPages,
  UnitOfWork,
  writeWorkbook,
  XLSX_TYPE,
} from '@app/platform';
import { ReadItems } from '../application/read-items';
import type { Item } from '../domain/item';
import { ITEM_EXPORT, type ItemsListed } from '../domain/item-export';
import { statusNames } from '../domain/item-life';

/** Rows read at once. */
const PAGE = 1_000;

const columns = [
  { heading: '标题', width: 60 },
  { heading: '状态', width: 14 },
  { heading: '类别', width: 10 },
  { heading: '报送日期', width: 12 },
  { heading: '报送单位', width: 40 },
  { heading: '作者', width: 20 },
  { heading: '事发时间', width: 18 },
  { heading: '联系人', width: 24 },
  { heading: '登记时间', width: 18 },
] as const;

/** A list of items for the download centre, read page by page. */
@Injectable()
export class ItemsDownload implements DownloadKind<ItemsListed> {
  readonly kind = ITEM_EXPORT;
  readonly permission = 'item.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly items: ReadItems,
  ) {}

  async make({ filter, order }: ItemsListed, context: JobContext): Promise<MadeFile> {
    const { officeId } = context.caller;
    const units = await this.unitOfWork.read((tx) => this.directory.allUnits(tx, officeId));
    const names = new Map(units.map(({ id, versions }) => [id, versions.at(-1)?.name ?? '']));
    const read = (cursor: string | undefined) =>
      this.unitOfWork.read((tx) => this.items.page(tx, officeId, filter, order, cursor, PAGE));
    const rows = asCells(rowsOfPages(read, context), names);
    return { name: '信息清单.xlsx', type: XLSX_TYPE, bytes: writeWorkbook([{ name: '信息', columns, rows }]) };
  }
}

async function* asCells(items: AsyncIterable<Item>, names: ReadonlyMap<number, string>): AsyncGenerator<CellValue[]> {
  for await (const { title, status, kind, submittedOn, contributors, occurredAt, contact, createdAt } of items)
    yield [
      ...[title, statusNames[status], kind, submittedOn],
      contributors.map(({ unitId }) => names.get(unitId) ?? '').join('、'),
      contributors.flatMap(({ person }) => person ?? []).join('、'),
      ...[occurredAt && localTimeOf(occurredAt), contact, localTimeOf(createdAt)],
    ];
}
