import { isLogin, normalLogin } from './account';

describe('a login', () => {
  it('is the same however it is capitalised, because phones capitalise the first letter', () => {
    expect(normalLogin(' Zhang.San ')).toBe('zhang.san');
  });

  it.each(['z', '-zhang', '张三', 'zhang san', 'x'.repeat(41), ''])('is not %p', (text) => {
    expect(isLogin(text)).toBe(false);
  });

  it('is two to forty plain characters', () => {
    expect(['ed', 'zhang.san_2-x', 'x'.repeat(40)].every(isLogin)).toBe(true);
  });
});
