import type { IntegrityFinding } from '@app/kernel';
import { pageOfRows, StoredFiles, type Tx } from '@app/platform';
import { digestOfFile, ItemAttachmentRow, sealOfAttachment } from './item-attachment-row';

const PAGE = 500;

/** Names every attachment that is not what was added, or whose file is gone or another. Bytes are checked when they are read. */
export async function* verifyAttachments(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  for (let after = ''; ;) {
    const rows = await pageOfRows(tx, ItemAttachmentRow, { officeId }, { order: 'id', after, limit: PAGE });
    const found = await StoredFiles.hashesOf(
      tx,
      rows.flatMap(({ fileId }) => fileId ?? []),
    );
    for (const row of rows) yield* wrongWith(row, found);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function* wrongWith(row: ItemAttachmentRow, hashes: ReadonlyMap<string, string | null>): Iterable<IntegrityFinding> {
  const place = { table: 'item_attachment', row: `id ${row.id}` };
  const seal = sealOfAttachment(row);
  const digest = row.fileId === null ? row.digest : digestOfFile(row);
  if (seal !== row.seal || digest !== row.digest)
    yield { ...place, expected: seal, found: row.seal, message: '附件的登记与其封印不符' };
  else if (row.fileId !== null && hashes.get(row.fileId) !== row.sha256)
    yield {
      ...place,
      expected: row.sha256 ?? '',
      found: hashes.get(row.fileId) ?? '无',
      message: '附件的文件不见了，或者不是当时的文件',
    };
}
