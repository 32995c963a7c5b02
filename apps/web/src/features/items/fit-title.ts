/** The longest title the office takes, in characters. */
export const TITLE_LENGTH = 200;

/** A title as far as it fits, and what does not: nothing may be lost without a word. No sign is cut in half. */
export function fitTitle(title: string): { title: string; cut: string } {
  const signs = Array.from(title);
  let fitted = '';
  for (const sign of signs) {
    if (fitted.length + sign.length > TITLE_LENGTH) break;
    fitted += sign;
  }
  return { title: fitted, cut: title.slice(fitted.length) };
}
