import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import type { Publication, Title } from '../domain/publication';
import { beforeChange, Kept } from './kept';
import { PublicationRow, PublicationVersionRow } from './rows';
import { insertSealed } from './seal';

@Injectable()
export class Publications {
  /** In the order in which they were added. */
  ofOffice(tx: Tx, officeId: number): Promise<readonly Publication[]> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, added: Omit<Publication, 'id'>): Promise<void> {
    const { key, name, level, titles } = added;
    await beforeChange(tx, officeId);
    const { id } = await insertSealed(tx, PublicationRow, { officeId, pubKey: key, name, level });
    await this.addTitles(tx, officeId, id, titles);
  }

  async addTitles(tx: Tx, officeId: number, publicationId: number, titles: readonly Title[]): Promise<void> {
    await beforeChange(tx, officeId);
    for (const { from, title } of titles) {
      await insertSealed(tx, PublicationVersionRow, { publicationId, fromDate: from, title });
    }
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<readonly Publication[]> => {
  const manager = managerOf(tx);
  const rows = await manager.find(PublicationRow, { where: { officeId }, order: { id: 'ASC' } });
  const publicationId = In(rows.map((row) => row.id));
  const versions = await manager.find(PublicationVersionRow, { where: { publicationId }, order: { id: 'ASC' } });
  return rows.map((row) => publication(row, versions));
});

function publication({ id, pubKey, name, level }: PublicationRow, all: readonly PublicationVersionRow[]): Publication {
  const recorded = all.filter((row) => row.publicationId === id);
  return {
    id,
    key: pubKey,
    name,
    level,
    titles: thatHold(recorded.map(({ fromDate, title }) => ({ from: fromDate, title }))),
  };
}
