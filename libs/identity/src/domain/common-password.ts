import { dictionary } from '@zxcvbn-ts/language-common';

const common = new Set<string>(dictionary['passwords-common'] as readonly string[]);

/** A shorter word with enough behind it is no longer what is tried first. */
const LONG_WORD = 8;

/** Whether it is one of the passwords people choose first, also with capitals, a long one also with digits or signs at its end. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  const word = plain.replace(/[^\p{L}]+$/u, '');
  return common.has(plain) || (word.length >= LONG_WORD && common.has(word));
}
