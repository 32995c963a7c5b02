import { platformErrors } from '../errors';

/** U+0000, and half of a pair of surrogates. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Refuses what SQLite would alter without a word, so that no hash fits what is read back: a text is cut at U+0000, half a
 * surrogate pair becomes U+FFFD, NaN becomes NULL. The same on every kind.
 */
export function checkParameters(parameters: readonly unknown[]): void {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && UNSTORABLE.test(parameter)) throw platformErrors.unstorable_text();
    if (typeof parameter === 'number' && !Number.isFinite(parameter)) {
      throw new RangeError(`${parameter} cannot be stored`);
    }
  }
}
