import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import type { Column, ColumnVersion } from '../domain/column';
import type { Numbering } from '../domain/numbering';
import type { Publication, Title } from '../domain/publication';
import { beforeChange, Kept } from './kept';
import { PublicationColumnRow, PublicationNumberingRow, PublicationRow, PublicationVersionRow } from './rows';
import { insertSealed } from './seal';

@Injectable()
export class Publications {
  /** In the order in which they were added. */
  ofOffice(tx: Tx, officeId: number): Promise<readonly Publication[]> {
    return kept.get(tx, officeId);
  }

  /** Answers with its id. */
  async add(tx: Tx, officeId: number, added: Pick<Publication, 'key' | 'name' | 'level' | 'titles'>): Promise<number> {
    const { key, name, level, titles } = added;
    await beforeChange(tx, officeId);
    const { id } = await insertSealed(tx, PublicationRow, { officeId, pubKey: key, name, level });
    await this.addTitles(tx, officeId, id, titles);
    return id;
  }

  async addTitles(tx: Tx, officeId: number, publicationId: number, titles: readonly Title[]): Promise<void> {
    await beforeChange(tx, officeId);
    for (const { from, title } of titles) {
      await insertSealed(tx, PublicationVersionRow, { publicationId, fromDate: from, title });
    }
  }

  async addColumn(tx: Tx, officeId: number, publicationId: number, { code, versions }: Column): Promise<void> {
    if (versions.length > 0) await beforeChange(tx, officeId);
    for (const { from, title, sortNo, inUse } of versions) {
      const row = { publicationId, code, fromDate: from, title, sortNo, inUse: inUse ? 1 : 0 };
      await insertSealed(tx, PublicationColumnRow, row);
    }
  }

  async addNumbering(tx: Tx, officeId: number, publicationId: number, numbering: Numbering): Promise<void> {
    const { from, reset, first, firstCumulative } = numbering;
    await beforeChange(tx, officeId);
    const row = { publicationId, fromDate: from, reset, firstNo: first, firstCumulativeNo: firstCumulative };
    await insertSealed(tx, PublicationNumberingRow, row);
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<readonly Publication[]> => {
  const manager = managerOf(tx);
  const rows = await manager.find(PublicationRow, { where: { officeId }, order: { id: 'ASC' } });
  const wanted = { where: { publicationId: In(rows.map((row) => row.id)) }, order: { id: 'ASC' } } as const;
  const versions = groupedBy(await manager.find(PublicationVersionRow, wanted));
  const columns = groupedBy(await manager.find(PublicationColumnRow, wanted));
  const numberings = groupedBy(await manager.find(PublicationNumberingRow, wanted));
  return rows.map(({ id, pubKey, name, level }): Publication => {
    const titles = versions.get(id) ?? [];
    return {
      id,
      key: pubKey,
      name,
      level,
      titles: thatHold(titles.map(({ fromDate, title }) => ({ from: fromDate, title }))),
      columns: columnsOf(columns.get(id) ?? []),
      numberings: thatHold((numberings.get(id) ?? []).map(numbering)),
    };
  });
});

function groupedBy<R extends { readonly publicationId: number }>(
  rows: readonly R[],
): ReadonlyMap<number, readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) groups.set(row.publicationId, [...(groups.get(row.publicationId) ?? []), row]);
  return groups;
}

function columnsOf(rows: readonly PublicationColumnRow[]): Column[] {
  const recorded = new Map<string, ColumnVersion[]>();
  for (const { code, fromDate, title, sortNo, inUse } of rows) {
    const version = { from: fromDate, title, sortNo, inUse: inUse !== 0 };
    recorded.set(code, [...(recorded.get(code) ?? []), version]);
  }
  return [...recorded].map(([code, versions]) => ({ code, versions: thatHold(versions) }));
}

function numbering({ fromDate, reset, firstNo, firstCumulativeNo }: PublicationNumberingRow): Numbering {
  return {
    from: fromDate,
    reset: reset === 'never' ? 'never' : 'yearly',
    first: firstNo,
    firstCumulative: firstCumulativeNo,
  };
}
