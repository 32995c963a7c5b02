/** Bank cards and identity numbers are text: a number would lose digits beyond sixteen and zeros in front. */

/** Whether a card number has the form and the check digit (Luhn, ISO/IEC 7812-1) of a bank card. */
export function isCardNumber(text: string): boolean {
  if (!/^\d{12,19}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, sign, i) => {
    const doubled = i % 2 === 1 ? Number(sign) * 2 : Number(sign);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Whether a citizen's identity number has eighteen places and the right check sign (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

/** Six signs in front and four behind stay readable of an identity number, four behind of a card. */
export function maskedIdentityNumber(text: string): string {
  return text.length < 12
    ? '*'.repeat(text.length)
    : `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`;
}

export function maskedCardNumber(text: string): string {
  return text.length < 8 ? '*'.repeat(text.length) : `${'*'.repeat(text.length - 4)}${text.slice(-4)}`;
}
