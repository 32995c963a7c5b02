import { createHash } from 'node:crypto';

/** Hex sha256 of a text. The domain hashes by itself: the platform's helper would bring frameworks in with it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
