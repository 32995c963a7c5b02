import { isCardNumber, isIdentityNumber, maskedCardNumber, maskedIdentityNumber } from './payee-numbers';

describe('a card number', () => {
  it('must have the check digit, because one wrong digit pays a stranger', () => {
    expect(isCardNumber('4111111111111111')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(isCardNumber('4111 1111 1111 1111')).toBe(false);
    expect(isCardNumber('')).toBe(false);
  });

  it('is shown by its last four digits', () => {
    expect(maskedCardNumber('4111111111111111')).toBe('************1111');
    expect(maskedCardNumber('123')).toBe('***');
  });
});

describe('an identity number', () => {
  it('must have the check sign of its first seventeen', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('11010519491231002x')).toBe(false);
  });

  it('is shown without the day of birth', () => {
    expect(maskedIdentityNumber('11010519491231002X')).toBe('110105********002X');
  });
});
