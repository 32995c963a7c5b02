import { createSecretKey } from 'node:crypto';
import { SecretBox } from '@app/platform';

/** A box with a key of its own; boxes of the same number open what the others sealed. */
export function aSecretBox(number = 1): SecretBox {
  const key = createSecretKey(Buffer.alloc(32, number));
  return new SecretBox(() => [key]);
}
