import { Injectable } from '@nestjs/common';
import { platformErrors } from '../errors';
import { examine, type FileKind, typeOfKind } from './file-kind';
import { readableSize, StoredFiles } from './stored-files';
import type { StoredFile } from './stored-file';

/** A file somebody sends. */
export interface Upload {
  readonly name: string;
  /** As the sender states it; null when it does not. */
  readonly size: number | null;
  bytes(): AsyncIterable<Uint8Array>;
}

export interface Welcome {
  readonly officeId: number;
  readonly kinds: readonly FileKind[];
  readonly maxBytes: number;
}

/** Takes in what is sent, looks inside, and keeps only what is welcome. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly files: StoredFiles) {}

  /**
   * The file is nobody's yet: its owner takes it with `StoredFiles.keep`. Not to be called inside a unit of work. Throws
   * what `examine` throws, `file_empty`, `file_too_large`, `upload_cut_off`; nothing is left then.
   */
  async receive(upload: Upload, { officeId, kinds, maxBytes }: Welcome): Promise<StoredFile> {
    const { name, size } = upload;
    if (size !== null && size > maxBytes) throw platformErrors.file_too_large({ limit: readableSize(maxBytes) });
    const file = await this.files.write({ officeId, name, maxBytes }, upload.bytes());
    try {
      if (file.size === 0) throw platformErrors.file_empty();
      const kind = await examine(this.files.sourceOf(file), file.name, kinds);
      return await this.files.describe(file, { type: typeOfKind(kind) });
    } catch (error) {
      await this.files.discard(file.id).catch(() => undefined);
      throw error;
    }
  }
}
