import { Injectable } from '@nestjs/common';
import { managerOf, type Tx, TxMemo } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import type { Publication, Title } from '../domain/publication';
import { holdDirectory } from './offices';
import { PublicationRow, PublicationVersionRow } from './rows';
import { insertSealed } from './seal';

/** Shared by all instances, so that what one writes another does not read stale. */
const memo = new TxMemo<Publication[]>();

@Injectable()
export class Publications {
  /** In the order in which they were added. Read once a transaction: a posting asks for it at every adoption. */
  ofOffice(tx: Tx, officeId: number): Promise<Publication[]> {
    return memo.get(tx, officeId, () => this.read(tx, officeId));
  }

  private async read(tx: Tx, officeId: number): Promise<Publication[]> {
    const manager = managerOf(tx);
    await holdDirectory(tx, officeId);
    const rows = await manager.find(PublicationRow, { where: { officeId }, order: { id: 'ASC' } });
    const publicationId = In(rows.map((row) => row.id));
    const versions = await manager.find(PublicationVersionRow, { where: { publicationId }, order: { id: 'ASC' } });
    return rows.map((row) => publication(row, versions));
  }

  async add(tx: Tx, officeId: number, added: Omit<Publication, 'id'>): Promise<void> {
    const { key, name, level, titles } = added;
    memo.forget(tx);
    const { id } = await insertSealed(tx, PublicationRow, { officeId, pubKey: key, name, level });
    await this.addTitles(tx, id, titles);
  }

  async addTitles(tx: Tx, publicationId: number, titles: readonly Title[]): Promise<void> {
    memo.forget(tx);
    for (const { from, title } of titles) {
      await insertSealed(tx, PublicationVersionRow, { publicationId, fromDate: from, title });
    }
  }
}

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
