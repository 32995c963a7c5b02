/** A file kept in the database. */
export interface StoredFile {
  readonly id: string;
  readonly officeId: number;
  /** As whoever brought it called it, made safe by `safeFileName`. */
  readonly name: string;
  /** The media type, found by looking inside. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly createdAt: Date;
  /** When it is deleted; null: never by itself. */
  readonly expiresAt: Date | null;
}

export interface NewFile {
  readonly officeId: number;
  readonly name: string;
  /** The media type; left out while nobody has looked inside. */
  readonly type?: string;
  /** More are refused with `file_too_large`, and nothing is kept; 250 MB unless said otherwise. */
  readonly maxBytes?: number;
}

/** A file whose bytes can be read. */
export interface OpenedFile {
  readonly file: StoredFile;
  readonly bytes: FileSource;
}

/** Bytes that can be read from any place, as an archive asks for whose contents are listed at its end. */
export interface FileSource {
  readonly size: number;
  /** The bytes from `from` to before `to`, in pieces. */
  read(from: number, to: number): AsyncIterable<Buffer>;
}

/** The bytes of a file that is small enough to be in memory. */
export function sourceOf(bytes: Buffer): FileSource {
  return {
    size: bytes.length,
    read: async function* (from, to) {
      yield bytes.subarray(from, to);
    },
  };
}
