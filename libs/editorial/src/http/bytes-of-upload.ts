import { platformErrors, type Upload } from '@app/platform';

/** A file that is read at once and not kept, such as a list of some hundred lines. Throws `file_too_large`. */
export async function bytesOfUpload(upload: Upload, mostMegabytes: number): Promise<Buffer> {
  const most = mostMegabytes * 1_024 * 1_024;
  const tooLarge = () => platformErrors.file_too_large({ limit: `${mostMegabytes} MB` });
  if (upload.size !== null && upload.size > most) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of upload.bytes()) {
    size += piece.length;
    if (size > most) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
