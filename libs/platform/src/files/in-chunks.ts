/** The same bytes in pieces of exactly `size`, the last one shorter. */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let begun: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + size - length);
      begun.push(part);
      length += part.length;
      at += part.length;
      if (length < size) continue;
      yield Buffer.concat(begun, length);
      [begun, length] = [[], 0];
    }
  }
  if (length > 0) yield Buffer.concat(begun, length);
}
