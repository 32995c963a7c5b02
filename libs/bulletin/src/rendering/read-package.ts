import { readWorkbook, readXml, sourceOf, Zip } from '@app/platform';
import type { RenderingFormat } from '../domain/rendering-format';
import type { FileContent } from './file-content';

const CORE = 'docProps/core.xml';

/** Reads a Word document or a workbook, also one that another program has saved since. Throws for what is damaged or a trap. */
export async function readPackage(bytes: Buffer): Promise<{ format: RenderingFormat; content: FileContent } | null> {
  const zip = await Zip.open(sourceOf(bytes));
  if (!(zip instanceof Zip)) return null;
  const keywords = (await textsIn(zip, CORE, 'keywords')).join('');
  if (zip.names.includes('word/document.xml'))
    return { format: 'docx', content: { keywords, text: await wordsOfDocument(zip) } };
  if (zip.names.includes('xl/workbook.xml'))
    return { format: 'xlsx', content: { keywords, text: await wordsOfWorkbook(bytes) } };
  return null;
}

/** The body, then what stands above and below it on each page; two footers may change their names, not their words. */
async function wordsOfDocument(zip: Zip): Promise<string> {
  const around = zip.names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const words = await Promise.all(around.map(async (name) => (await textsIn(zip, name, 't')).join('')));
  return [...(await textsIn(zip, 'word/document.xml', 't')), ...[...new Set(words)].sort()].join('');
}

async function wordsOfWorkbook(bytes: Buffer): Promise<string> {
  const words: string[] = [];
  for (const sheet of await readWorkbook(sourceOf(bytes))) {
    words.push(sheet.name);
    for await (const { cells } of sheet.rows()) for (const cell of cells) if (cell) words.push(cell.text);
  }
  return words.join('\n');
}

async function textsIn(zip: Zip, part: string, element: string): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.names.includes(part)) return texts;
  let inside = false;
  await readXml(await zip.stream(part), {
    open: (name) => {
      if (name === element) inside = true;
    },
    text: (text) => {
      if (inside) texts.push(text);
    },
    close: (name) => {
      if (name === element) inside = false;
    },
  });
  return texts;
}
