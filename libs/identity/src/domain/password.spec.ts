import { generatePassword, passwordProblem } from './password';

describe('a password', () => {
  it.each(['Abwxef12', 'abcdef1!', 'ABCDEF1!', 'Abcdefg!', '政务Abc123'])(
    'of three classes is taken: %s',
    (password) => {
      expect(passwordProblem(password)).toBeUndefined();
    },
  );

  it.each([
    ['Abcde1!', 'too_short'],
    ['Abc1😀😀😀', 'too_short'],
    ['abcdefg1', 'too_simple'],
    ['ABCDEFG!', 'too_simple'],
    [`Aa1${'x'.repeat(126)}`, 'too_long'],
  ])('%s is refused as %s', (password, code) => {
    expect(passwordProblem(password)?.code).toBe(code);
  });

  it('that is generated satisfies the policy, differs each time and cannot be misread', () => {
    const generated = Array.from({ length: 500 }, generatePassword);
    expect(generated.filter((password) => passwordProblem(password) !== undefined)).toEqual([]);
    expect(new Set(generated).size).toBe(500);
    expect(generated.join('')).not.toMatch(/[0O1lI]/);
  });
});
