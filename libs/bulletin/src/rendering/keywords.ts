import type { Bulletin } from '../domain/bulletin';

/** What a rendering says of itself: enough to find the bulletin and to hold it against the ledger. */
export interface PrintedColophon {
  readonly bulletinId: string;
  /** Null in a draft. */
  readonly documentNo: string | null;
  readonly contentSha256: string;
  readonly chainHead: { readonly seq: number; readonly hash: string };
  /** `whole`, or `unit-12` for what unit no. 12 is shown. */
  readonly edition: string;
}

/** One line of plain ASCII for the keywords that PDF, DOCX, XLSX and HTML all have a place for. */
export function keywordsOf({ documentNo, colophon }: Pick<Bulletin, 'documentNo' | 'colophon'>): string {
  const { bulletinId, contentSha256, chainHead, edition } = colophon;
  return [
    'info-ledger-bulletin',
    `id=${bulletinId}`,
    `no=${encodeURIComponent(documentNo ?? '')}`,
    `sha256=${contentSha256}`,
    `head=${chainHead.seq}:${chainHead.hash}`,
    `edition=${edition}`,
  ].join(' ');
}

const LINE =
  /info-ledger-bulletin id=([\w-]{1,64}) no=([\w%.~!*'()-]{0,600}) sha256=([0-9a-f]{64}) head=(\d{1,15}):([0-9a-f]{1,128}) edition=([\w-]{1,32})/;

/** Null for keywords no rendering of ours carries. */
export function colophonIn(keywords: string): PrintedColophon | null {
  const [found, bulletinId = '', no = '', contentSha256 = '', seq = '', hash = '', edition = ''] =
    LINE.exec(keywords) ?? [];
  const documentNo = decoded(no);
  if (found === undefined || documentNo === undefined) return null;
  return {
    ...{ bulletinId, contentSha256, edition },
    documentNo: documentNo || null,
    chainHead: { seq: Number(seq), hash },
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
