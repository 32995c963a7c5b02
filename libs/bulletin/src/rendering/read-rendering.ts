import type { RenderingFormat } from '../domain/rendering-format';
import type { FileContent } from './file-content';
import { readHtml } from './read-html';
import { readPackage } from './read-package';
import { readPdf } from './read-pdf';
import { colophonIn, type PrintedColophon } from './keywords';

/** What a rendering says of itself, and as what it was printed. */
export interface RenderingColophon extends PrintedColophon {
  readonly format: RenderingFormat;
}

/** Knows a rendering by its content, whatever it is called. Null for what is none of ours, or damaged. */
export async function readColophon(bytes: Buffer): Promise<RenderingColophon | null> {
  const read = await contentOf(bytes);
  const colophon = read && colophonIn(read.content.keywords);
  return colophon ? { format: read.format, ...colophon } : null;
}

/**
 * The words of a rendering in their order, without spaces and line ends, so that two renderings of one format can be
 * compared. Pictures and looks are not in it. Empty for what cannot be read.
 */
export async function textOf(bytes: Buffer): Promise<string> {
  const read = await contentOf(bytes);
  return read?.content.text.normalize('NFKC').replace(/\s+/g, '') ?? '';
}

/** What is damaged, locked or a trap reads as nothing: it says nothing of a bulletin. */
async function contentOf(bytes: Buffer): Promise<{ format: RenderingFormat; content: FileContent } | null> {
  try {
    const head = bytes.subarray(0, 5).toString('latin1');
    if (head.startsWith('PK')) return await readPackage(bytes);
    if (head === '%PDF-') return { format: 'pdf', content: await readPdf(bytes) };
    const content = readHtml(bytes.toString('utf8'));
    return content && { format: 'html', content };
  } catch {
    return null;
  }
}
