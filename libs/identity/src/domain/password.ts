import { randomInt } from 'node:crypto';
import { type FieldProblem } from '@app/kernel';

const SHORTEST = 8;
/** Hashing is made slow on purpose, so nobody may hand in a book. */
export const LONGEST_PASSWORD = 128;

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** At least eight characters out of three of: capital letters, small letters, digits, others. */
export function passwordProblem(password: string): Omit<FieldProblem, 'field'> | undefined {
  if ([...password].length < SHORTEST) return { code: 'too_short', message: `密码至少要 ${SHORTEST} 个字符` };
  if (password.length > LONGEST_PASSWORD) {
    return { code: 'too_long', message: `密码最多 ${LONGEST_PASSWORD} 个字符` };
  }
  if (classes.filter((one) => one.test(password)).length < 3) {
    return { code: 'too_simple', message: '密码须含大写字母、小写字母、数字、其他符号中的至少三类' };
  }
  return undefined;
}

/** No 0 O 1 l I, which are misread on paper. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const LENGTH = 14;

/** A random password that satisfies the policy, to be handed over once; about 81 bits. */
export function generatePassword(): string {
  for (;;) {
    const password = Array.from({ length: LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('');
    if (passwordProblem(password) === undefined) return password;
  }
}
