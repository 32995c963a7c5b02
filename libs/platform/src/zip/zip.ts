import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { FileSource } from '../files/stored-file';

/** Above any document, and small enough to be read through in seconds. */
const MAX_ENTRY = 200 * (1 << 20);
const MAX_ENTRIES = 1_000;
/** Deflate reaches 1,032; a sheet of repeated cells about 50. */
const MAX_RATIO = 200;
/** What is this small when unpacked may be packed as well as it likes. */
const HARMLESS = 1 << 20;

/** Why an archive is not opened. */
export type ZipFault = 'no_archive' | 'too_many_entries' | 'too_large_inside' | 'encrypted';

/** An archive that promises nothing outrageous. Entries are unpacked against the sizes it states, since it may lie. */
export class Zip {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the list of contents and nothing else. */
  static async open(source: FileSource): Promise<Zip | ZipFault> {
    let file: ZipFile;
    try {
      file = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false });
    } catch (error) {
      return noArchive(error);
    }
    if (file.entryCount > MAX_ENTRIES) return 'too_many_entries';
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of file.eachEntry()) {
        if (entry.isEncrypted()) return 'encrypted';
        if (isBomb(entry)) return 'too_large_inside';
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      return noArchive(error);
    }
    return new Zip(file, entries);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Unpacked size as the archive states it; undefined when it holds no such entry. */
  sizeOf(name: string): number | undefined {
    return this.entries.get(name)?.uncompressedSize;
  }

  /** Throws when the archive does not keep what it promised, or holds no such entry. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`the archive holds no ${name}`);
    return this.file.openReadStreamPromise(entry);
  }

  /** A whole entry as text; undefined when there is none. Throws when it is larger than `most` bytes. */
  async text(name: string, most: number): Promise<string | undefined> {
    const size = this.sizeOf(name);
    if (size === undefined) return undefined;
    if (size > most) throw new Error(`${name} is too large to be read at once`);
    const pieces: Buffer[] = [];
    for await (const piece of await this.stream(name)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('utf8');
  }
}

/** The bytes could not be had: no fault of the archive. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
}

function noArchive(error: unknown): ZipFault {
  if (error instanceof SourceFailure) throw error.cause;
  return 'no_archive';
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  if (uncompressedSize > MAX_ENTRY) return true;
  return uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MAX_RATIO;
}

const WINDOW = 64 * 1024;

/** A list of contents is read in a great many small steps; each would be a question to the database. */
class SourceReader extends RandomAccessReader {
  private window = { from: 0, bytes: Buffer.alloc(0) };

  constructor(private readonly source: FileSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.bytesBetween(start, end), { objectMode: false });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: Done): void {
    this.bytesAt(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        done(bytes.length < length ? new Error('the archive ends too early') : null);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  private async *bytesBetween(from: number, to: number): AsyncGenerator<Buffer> {
    try {
      yield* this.source.read(from, to);
    } catch (error) {
      throw new SourceFailure('the source of an archive cannot be read', { cause: error });
    }
  }

  private async bytesAt(position: number, length: number): Promise<Buffer> {
    const { from, bytes } = this.window;
    if (position >= from && position + length <= from + bytes.length)
      return bytes.subarray(position - from, position - from + length);
    const pieces: Buffer[] = [];
    const to = Math.min(this.source.size, position + Math.max(length, WINDOW));
    for await (const piece of this.bytesBetween(position, to)) pieces.push(piece);
    this.window = { from: position, bytes: Buffer.concat(pieces) };
    return this.window.bytes.subarray(0, length);
  }
}

type Done = (error: Error | null) => void;
