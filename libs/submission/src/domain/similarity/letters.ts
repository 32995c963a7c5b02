/** A text as it is compared: letters only, without blanks and marks, each number as one `0`. */
export interface Letters {
  readonly text: string;
  /** Place of each letter in the original text. */
  readonly at: readonly number[];
}

const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Full-width forms, capitals, blanks and marks do not matter, nor does which number stands somewhere: a report that was
 * rewritten often differs from its model in exactly these. `longest` bounds what is read of the original.
 */
export function lettersOf(original: string, longest = Infinity): Letters {
  const at: number[] = [];
  let text = '';
  let inNumber = false;
  const end = Math.min(original.length, longest);
  for (let place = 0; place < end; place++) {
    if (isChinese(original.charCodeAt(place))) {
      inNumber = false;
      text += original.charAt(place);
      at.push(place);
      continue;
    }
    const read = folded(original, place);
    if (DIGIT.test(read)) {
      if (inNumber) continue;
      inNumber = true;
      text += '0';
      at.push(place);
    } else if (LETTER.test(read)) {
      inNumber = false;
      for (const letter of read) {
        if (!LETTER.test(letter)) continue;
        text += letter;
        for (let half = 0; half < letter.length; half++) at.push(place);
      }
      if (isHighSurrogate(original, place)) place++;
    } else if (!/[.,％%‰]/.test(read)) inNumber = false;
  }
  return { text, at };
}

/** Of the basic plane: nearly all there is, and without another form. */
function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The character that begins at a place, in its plain form. */
function folded(original: string, place: number): string {
  return String.fromCodePoint(original.codePointAt(place) ?? 0)
    .normalize('NFKC')
    .toLowerCase();
}

function isHighSurrogate(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0xd800 && code <= 0xdbff;
}
