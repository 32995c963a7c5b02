import { platformErrors } from '../errors';

/** Refuses what SQLite would alter without a word: a text is cut at U+0000, NaN becomes NULL. The same on every kind. */
export function checkParameters(parameters: readonly unknown[]): void {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && parameter.includes('\0')) throw platformErrors.unstorable_text();
    if (typeof parameter === 'number' && !Number.isFinite(parameter)) {
      throw new RangeError(`${parameter} cannot be stored`);
    }
  }
}
