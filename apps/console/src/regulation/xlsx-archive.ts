import { inflateRawSync } from 'node:zlib';

/** Far above any regulation, and small enough to be held in memory. */
const MAX_FILE = 20_000_000;
const MAX_ENTRY = 50_000_000;
const MAX_ENTRIES = 1_000;
const MAX_RATIO = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;

/**
 * Why an archive is not opened, as a Chinese sentence, or null. Looks at the central directory before anything is
 * unpacked, then unpacks each entry against the size that is stated there, since a directory may lie.
 */
export function archiveFault(bytes: Buffer): string | null {
  if (bytes.length > MAX_FILE) return `文件超过 ${MAX_FILE / 1_000_000} MB，不予读取；请重新导出后再编辑。`;
  const end = endOfDirectory(bytes);
  if (end < 0) return '这不是 .xlsx 文件；请在 WPS 或 Excel 里另存为“.xlsx”后再试。';
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) return `压缩包里有 ${count} 个文件，超过 ${MAX_ENTRIES} 个，不予读取。`;
  try {
    let offset = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      const entry = entryAt(bytes, offset);
      if (entry.size > MAX_ENTRY || entry.size > Math.max(entry.packed, 1) * MAX_RATIO)
        return '压缩包展开后大得不合常理，不予读取；请重新导出后再编辑。';
      unpack(bytes, entry);
      offset = entry.next;
    }
  } catch {
    return '文件已经损坏；请重新另存为“.xlsx”，或重新导出后再编辑。';
  }
  return null;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - MAX_COMMENT); at--)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}

function entryAt(bytes: Buffer, offset: number): Entry {
  if (bytes.readUInt32LE(offset) !== ENTRY) throw new Error('no entry');
  const lengths = [28, 30, 32].map((at) => bytes.readUInt16LE(offset + at));
  return {
    method: bytes.readUInt16LE(offset + 10),
    packed: bytes.readUInt32LE(offset + 20),
    size: bytes.readUInt32LE(offset + 24),
    local: bytes.readUInt32LE(offset + 42),
    next: offset + 46 + lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** Throws when an entry is larger than it says or cannot be unpacked. */
function unpack(bytes: Buffer, { method, packed, size, local }: Entry): void {
  if (bytes.readUInt32LE(local) !== LOCAL) throw new Error('no entry');
  if (method === 0 && packed === size) return;
  if (method !== 8) throw new Error('unknown method');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (size > 0) inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: size });
}
