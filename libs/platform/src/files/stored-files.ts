import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { inChunks } from './in-chunks';
import { safeFileName } from './file-name';
import type { StoredFileChunkRow } from './file-rows';
import { CHUNK_BYTES, FileStore, LARGEST_FILE } from './file-store';
import type { FileSource, NewFile, OpenedFile, StoredFile } from './stored-file';

/** How long a file may stay that nobody has taken: long enough for any upload and what follows it. */
const UNTAKEN_MS = 3_600_000;
/** Chunks written or read in one transaction: a file of any size passes through about 1 MiB of memory. */
const AT_ONCE = 4;

/**
 * Files kept in the database, in chunks, so that a backup, a restore and every process of the installation have them.
 * Writing takes many short transactions, so that nobody waits for a slow sender; the file is therefore nobody's at first
 * and deleted after an hour, unless a transaction of its owner takes it with `keep`.
 */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores all bytes. Must not be called inside a unit of work. Throws `file_too_large`, and whatever reading the bytes
   * throws; nothing is left then.
   */
  async write({ officeId, name, type = '', maxBytes }: NewFile, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const now = this.clock.now();
    const begun = { id: randomUUID(), officeId, name: safeFileName(name), type, createdAt: now };
    const expiresAt = new Date(now.getTime() + UNTAKEN_MS);
    await this.unitOfWork.run((tx) => this.store.begin(tx, { ...begun, size: 0, sha256: null, expiresAt }));
    try {
      const { size, sha256 } = await this.append(begun.id, limited(bytes, maxBytes));
      const there = await this.unitOfWork.run((tx) => this.store.change(tx, begun.id, { size, sha256 }));
      if (!there) throw platformErrors.file_gone();
      return { ...begun, size, sha256, expiresAt };
    } catch (error) {
      // What cannot be deleted now expires.
      await this.discard(begun.id).catch(() => undefined);
      throw error;
    }
  }

  /** Takes a written file: it stays until `until`, or with null until it is removed. Throws `file_gone`. */
  async keep(tx: Tx, id: string, until: Date | null): Promise<void> {
    if (!(await this.store.change(tx, id, { expiresAt: until }))) throw platformErrors.file_gone();
  }

  /** Throws `file_gone` when there is none of that id in the office. */
  async open(tx: Tx, officeId: number, id: string): Promise<OpenedFile> {
    const file = await this.store.find(tx, officeId, id);
    if (!file) throw platformErrors.file_gone();
    return { file, bytes: this.sourceOf(file) };
  }

  /** All bytes in order, checked against the hash: what is damaged ends with an error, never as if it were whole. */
  async *read(file: StoredFile): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of this.sourceOf(file).read(0, file.size)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== file.sha256) throw new Error(`stored file ${file.id} is damaged`);
  }

  /** The hashes of whole files by id; those that are gone are left out. */
  static hashesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    return new FileStore().hashes(tx, ids);
  }

  /** Deletes files with all their bytes, in the caller's transaction. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.store.remove(tx, ids);
  }

  /** Deletes a file nobody has taken. */
  async discard(id: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.store.remove(tx, [id]));
  }

  /** What was found by looking inside. */
  async describe(file: StoredFile, found: Pick<StoredFile, 'type'>): Promise<StoredFile> {
    await this.unitOfWork.run((tx) => this.store.change(tx, file.id, found));
    return { ...file, ...found };
  }

  /** Reads in transactions of their own, from any place of the file. */
  sourceOf({ id, size }: StoredFile): FileSource {
    return { size, read: (from, to) => this.readBetween(id, from, Math.min(to, size)) };
  }

  private async append(fileId: string, bytes: AsyncIterable<Uint8Array>): Promise<{ size: number; sha256: string }> {
    const hash = createHash('sha256');
    let [size, seq] = [0, 0];
    for await (const piece of inChunks(bytes, CHUNK_BYTES * AT_ONCE)) {
      hash.update(piece);
      size += piece.length;
      const chunks: StoredFileChunkRow[] = [];
      for (let at = 0; at < piece.length; at += CHUNK_BYTES)
        chunks.push({ fileId, seq: seq++, bytes: piece.subarray(at, at + CHUNK_BYTES) });
      await this.unitOfWork.run((tx) => this.store.append(tx, chunks));
    }
    return { size, sha256: hash.digest('hex') };
  }

  private async *readBetween(id: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let at = from; at < to;) {
      const first = Math.floor(at / CHUNK_BYTES);
      const last = Math.min(first + AT_ONCE - 1, Math.floor((to - 1) / CHUNK_BYTES));
      const chunks = await this.unitOfWork.read((tx) => this.store.chunks(tx, id, first, last));
      if (chunks.length !== last - first + 1) throw new Error(`stored file ${id} lacks bytes`);
      for (const [i, chunk] of chunks.entries()) {
        const start = (first + i) * CHUNK_BYTES;
        yield chunk.subarray(at - start, to - start);
        at = start + chunk.length;
      }
    }
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes = LARGEST_FILE): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > maxBytes) throw platformErrors.file_too_large({ limit: readableSize(maxBytes) });
    yield piece;
  }
}

/** Of a limit, as people say it. */
export function readableSize(bytes: number): string {
  const [whole, unit] = bytes >= 1 << 20 ? [bytes / (1 << 20), 'MB'] : [bytes / 1024, 'KB'];
  return `${Math.floor(whole * 10) / 10} ${unit}`;
}
