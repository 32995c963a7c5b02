import { fileTypeFromBuffer } from 'file-type';
import { platformErrors } from '../errors';
import { Zip, type ZipFault } from '../zip/zip';
import { extensionOf } from './file-name';
import type { FileSource } from './stored-file';

/** What may be brought in: by media type, with the endings a name may have. */
const kinds = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    says: 'Word 文档',
    endings: ['.docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    says: 'Excel 工作簿',
    endings: ['.xlsx'],
  },
  pdf: { type: 'application/pdf', says: 'PDF 文件', endings: ['.pdf'] },
  jpg: { type: 'image/jpeg', says: 'JPEG 图片', endings: ['.jpg', '.jpeg'] },
  png: { type: 'image/png', says: 'PNG 图片', endings: ['.png'] },
} as const;

export type FileKind = keyof typeof kinds;
export const fileKinds = Object.keys(kinds) as readonly FileKind[];

const HEAD = 4_100;
/** Both stand uncompressed wherever a document runs a program, unless it hides them on purpose. */
const PDF_PROGRAMS = ['/JavaScript', '/Launch'];
const CONTENT_TYPES = '[Content_Types].xml';
const MOST_CONTENT_TYPES = 1 << 20;

export const typeOfKind = (kind: FileKind): string => kinds[kind].type;

/**
 * Finds out what a file is by its bytes and refuses what is not wanted: another kind, a name that says something else,
 * an archive that is a trap, a document that brings a program along. Nothing is carried out or converted. Throws
 * `file_type_unwelcome`, `file_name_misleads`, `file_damaged`, `file_bomb`, `file_encrypted`, `file_active`.
 */
export async function examine(source: FileSource, name: string, accepted: readonly FileKind[]): Promise<FileKind> {
  const kind = await kindOf(source);
  if (!accepted.includes(kind as FileKind))
    throw platformErrors.file_type_unwelcome({ accepted: accepted.join('、'), hint: HINTS[kind ?? ''] ?? '' });
  const { endings, says } = kinds[kind as FileKind];
  if (!(endings as readonly string[]).includes(extensionOf(name)))
    throw platformErrors.file_name_misleads({ says, ending: endings[0] });
  if (kind === 'pdf' && (await contains(source, PDF_PROGRAMS))) throw platformErrors.file_active();
  return kind as FileKind;
}

/** For people who bring what nearly fits. */
const HINTS: Readonly<Record<string, string>> = {
  cfb: '；旧格式的 .doc、.xls 请在 WPS 或 Excel、Word 里另存为 .docx、.xlsx',
};

async function kindOf(source: FileSource): Promise<string | undefined> {
  const head = await headOf(source);
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return officeKind(source);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return found?.ext;
}

/** Office documents are archives that list the types of their parts. */
async function officeKind(source: FileSource): Promise<string | undefined> {
  const zip = await Zip.open(source);
  if (!(zip instanceof Zip)) throw zipRefusal(zip);
  const types = await zip.text(CONTENT_TYPES, MOST_CONTENT_TYPES).catch(() => {
    throw platformErrors.file_damaged();
  });
  if (types === undefined) return 'zip';
  const kind = (['docx', 'xlsx'] as const).find((each) => types.includes(`"${kinds[each].type}.main+xml"`));
  // Excel 4.0 macros are sheets of their own; OLE packages and ActiveX are programs in another dress.
  const active = /macroEnabled|vbaProject|macrosheet|activeX/i;
  if (active.test(types) || zip.names.some((entry) => active.test(entry))) throw platformErrors.file_active();
  return kind ?? 'zip';
}

/** An archive that is not opened, as a refusal. */
export function zipRefusal(fault: ZipFault) {
  switch (fault) {
    case 'no_archive':
      return platformErrors.file_damaged();
    case 'encrypted':
      return platformErrors.file_encrypted();
    case 'too_many_entries':
    case 'too_large_inside':
      return platformErrors.file_bomb();
  }
}

async function headOf(source: FileSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source.read(0, Math.min(HEAD, source.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function contains(source: FileSource, words: readonly string[]): Promise<boolean> {
  const overlap = Math.max(...words.map(({ length }) => length)) - 1;
  let before = Buffer.alloc(0);
  for await (const piece of source.read(0, source.size)) {
    const seen = Buffer.concat([before, piece]);
    if (words.some((word) => seen.includes(word, 0, 'latin1'))) return true;
    before = seen.subarray(-overlap);
  }
  return false;
}
