/** Characters that mean nothing in a text: controls but for tab and line feed, marks of byte order and direction. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const MEANINGLESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as it is kept: plain, with line feeds alone. It is never read as HTML, so angle brackets stay what they are; word
 * processors' vertical tabs and form feeds, which they paste for line and page breaks, become line feeds.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(MEANINGLESS, '')
    .trim();
}
