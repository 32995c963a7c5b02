import type { FieldProblem } from '@app/kernel';
import { dictionary } from '@zxcvbn-ts/language-common';
import { passwordProblem } from '../domain/password';

const common = new Set<string>(dictionary['passwords-common'] as readonly string[]);

/** A shorter word with enough behind it is no longer what is tried first. */
const LONG_WORD = 8;

/** What keeps somebody from choosing a password: its form, or that it is one of those that are tried first. */
export function chosenPasswordProblem(password: string): Omit<FieldProblem, 'field'> | undefined {
  const tooCommon = { code: 'too_common', message: '这个密码太常见，容易被猜中，请换一个' };
  return passwordProblem(password) ?? (isCommon(password) ? tooCommon : undefined);
}

/** Also with capitals; a long one also with digits or signs at its end. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const word = plain.replace(/[^\p{L}]+$/u, '');
  return common.has(plain) || (word.length >= LONG_WORD && common.has(word));
}
