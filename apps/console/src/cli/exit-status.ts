/**
 * 0: done, nothing to find fault with. 1: something was found, or is not there. 2: called wrongly, nothing was done.
 * 3: a draft would move what lies before its own first day.
 */
export type ExitStatus = 0 | 1 | 2 | 3;

/** A command that cannot be carried out as it was typed; `message` is a Chinese sentence that says what to do. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
