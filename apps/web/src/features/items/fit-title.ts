/** The longest title the office takes, in characters. */
export const TITLE_LENGTH = 200;

export interface FittedTitle {
  readonly title: string;
  readonly cut: string;
}

/**
 * A title as far as it fits, and what does not: nothing may be lost without a word. No sign is cut in half. What is typed behind a
 * title that is full goes on with what was left out `before`.
 */
export function fitTitle(title: string, before: FittedTitle = { title: '', cut: '' }): FittedTitle {
  const signs = Array.from(title);
  let fitted = '';
  for (const sign of signs) {
    if (fitted.length + sign.length > TITLE_LENGTH) break;
    fitted += sign;
  }
  const cut = title.slice(fitted.length);
  return { title: fitted, cut: cut !== '' && fitted === before.title ? before.cut + cut : cut };
}
