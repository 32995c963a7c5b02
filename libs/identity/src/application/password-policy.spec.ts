import { generatePassword } from '../domain/password';
import { chosenPasswordProblem } from './password-policy';

describe('a password somebody chooses', () => {
  it.each(['Passw0rd', 'Password2014!'])('is refused when it is one of those that are tried first: %s', (password) => {
    expect(chosenPasswordProblem(password)?.code).toBe('too_common');
  });

  it('is held against its form first, and otherwise taken', () => {
    expect(chosenPasswordProblem('short')?.code).toBe('too_short');
    expect(chosenPasswordProblem(generatePassword())).toBeUndefined();
  });
});
