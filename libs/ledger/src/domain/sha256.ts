import { hash } from 'node:crypto';

/** Hex sha256 of a text. The domain hashes by itself: the platform's helper would bring frameworks in with it. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
