/** What a file says of itself in its metadata. `at` stands where programs put the moment of writing. */
export interface Stamp {
  readonly title: string;
  readonly keywords: string;
  readonly at: Date;
}

/**
 * Puts keywords into a PDF as Chromium prints it, and a date of ours in place of the clock's, so that the same page printed
 * twice is the same file. What is added is an incremental update as PDF 1.7 (7.5.6) describes it: a new information
 * dictionary behind the old end. Throws when the file is not built as Chromium builds it.
 */
export function stampPdf(printed: Buffer, { keywords, at }: Stamp): Buffer {
  const pdf = Buffer.from(printed);
  const text = pdf.toString('latin1');
  const [, trailer = '', before] = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const [, root] = /\/Root (\d+ \d+ R)/.exec(trailer) ?? [];
  const [, size] = /\/Size (\d+)/.exec(trailer) ?? [];
  const [, info] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const from = info === undefined ? -1 : text.search(new RegExp(`(?<=[\\r\\n])${info} 0 obj\\b`));
  const to = text.indexOf('endobj', from);
  if (before === undefined || !root || !size || !info || from < 0 || to < 0)
    throw new Error('the printed PDF has no trailer and no information dictionary where Chromium puts them');

  const dated = text.slice(from, to).replace(/\(D:\d{14}/g, `(D:${pdfDate(at)}`);
  pdf.write(dated, from, 'latin1');
  const end = dated.lastIndexOf('>>');
  const object = `${dated.slice(0, end)}/Keywords (${literal(keywords)})\n>>\nendobj\n`;
  const place = String(pdf.length + 1).padStart(10, '0');
  const xref = pdf.length + 1 + object.length;
  const update = [
    `\n${object}xref`,
    `${info} 1`,
    `${place} 00000 n `,
    'trailer',
    `<</Size ${size}\n/Root ${root}\n/Info ${info} 0 R\n/Prev ${before}>>`,
    `startxref\n${xref}\n%%EOF\n`,
  ].join('\n');
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** How many pages a PDF has that Chromium printed. */
export function pagesOf(printed: Buffer): number {
  return printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** `20260705010000`, in UTC as Chromium writes it. */
function pdfDate(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14);
}

function literal(text: string): string {
  return text.replace(/[\\()]/g, (sign) => `\\${sign}`);
}
