import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { findRows, insertRows, readRows } from '../database/table-rows';
import { managerOf, type Tx } from '../database/tx';
import { StoredFileChunkRow, StoredFileRow } from './file-rows';
import type { StoredFile } from './stored-file';

/** Large enough to cost few rows, far below what a statement may hold on any server. */
export const CHUNK_BYTES = 256 * 1024;
/** Its chunks and its row are deleted in one transaction, which a cluster wants below a thousand rows. */
export const LARGEST_FILE = 999 * CHUNK_BYTES;

/** The rows of files. */
@Injectable()
export class FileStore {
  async begin(tx: Tx, row: StoredFileRow): Promise<void> {
    await insertRows(tx, StoredFileRow, [row]);
  }

  async append(tx: Tx, chunks: readonly StoredFileChunkRow[]): Promise<void> {
    await insertRows(tx, StoredFileChunkRow, chunks);
  }

  /** False when there is no such file any more. */
  async change(tx: Tx, id: string, changes: Partial<Omit<StoredFileRow, 'id'>>): Promise<boolean> {
    const { affected } = await managerOf(tx).update(StoredFileRow, { id }, changes);
    return affected === 1;
  }

  /** Null for a file that is not whole, too. */
  async find(tx: Tx, officeId: number, id: string): Promise<StoredFile | null> {
    const row = await managerOf(tx).findOneBy(StoredFileRow, { id, officeId });
    return row?.sha256 ? { ...row, sha256: row.sha256 } : null;
  }

  /** The chunks from one to another, both included. */
  async chunks(tx: Tx, fileId: string, from: number, to: number): Promise<Buffer[]> {
    const rest = 'WHERE file_id = ? AND seq >= ? AND seq <= ? ORDER BY seq';
    const rows = await readRows(tx, StoredFileChunkRow, rest, [fileId, from, to], ['bytes']);
    return rows.map(({ bytes }) => toBuffer(bytes));
  }

  async hashes(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = ids.length === 0 ? [] : await findRows(tx, StoredFileRow, { id: ids }, 'id');
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  async expired(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const where = { expiresAt: LessThanOrEqual(now) };
    const rows = await managerOf(tx).find(StoredFileRow, { select: { id: true }, where, take: limit });
    return rows.map(({ id }) => id);
  }

  /** False when it was taken, or is gone, meanwhile. */
  async removeExpired(tx: Tx, id: string, now: Date): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(StoredFileRow, { id, expiresAt: LessThanOrEqual(now) });
    if (affected === 1) await managerOf(tx).delete(StoredFileChunkRow, { fileId: id });
    return affected === 1;
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(tx).delete(StoredFileRow, { id: In([...ids]) });
    await managerOf(tx).delete(StoredFileChunkRow, { fileId: In([...ids]) });
  }
}

/** SQLite's driver hands bytes over without saying what they are. */
function toBuffer(bytes: Buffer | ArrayBuffer): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
}
