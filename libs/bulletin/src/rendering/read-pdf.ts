import type { FileContent } from './file-content';

/** Reads a PDF by the code of a browser. Throws for what is damaged or locked. */
export async function readPdf(bytes: Buffer): Promise<FileContent> {
  const { definePDFJSModule, extractText, getDocumentProxy, getMeta } = await import('unpdf');
  await definePDFJSModule(() => import('unpdf/pdfjs'));
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  try {
    const { text } = await extractText(pdf, { mergePages: false });
    const info = (await getMeta(pdf)).info as Readonly<Record<string, unknown>>;
    const keywords = typeof info['Keywords'] === 'string' ? info['Keywords'] : '';
    return { keywords, text: text.map(withoutPageNumber).join('\n') };
  } finally {
    await pdf.destroy();
  }
}

/** Page numbers are no words of the bulletin. */
function withoutPageNumber(page: string): string {
  return page.replace(/—\s*\d+\s*—/g, '');
}
