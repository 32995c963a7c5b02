import { fitTitle } from './fit-title';

describe('a title', () => {
  it('that fits is left as it is', () => {
    expect(fitTitle('春耕'.repeat(100))).toEqual({ title: '春耕'.repeat(100), cut: '' });
  });

  it('that is too long says what was left out, so that nobody submits half a sentence unawares', () => {
    expect(fitTitle(`${'春'.repeat(200)}耕备耕`)).toEqual({ title: '春'.repeat(200), cut: '耕备耕' });
  });

  it('that is typed on says all that was left out, and not its last sign alone', () => {
    const full = '春'.repeat(200);
    const typed = [...'耕备耕'].reduce((before, sign) => fitTitle(before.title + sign, before), fitTitle(full));
    expect(typed).toEqual({ title: full, cut: '耕备耕' });
    expect(fitTitle(full, typed).cut).toBe('');
  });

  it('is not cut within a sign', () => {
    expect(fitTitle(`${'春'.repeat(199)}𠮷耕`)).toEqual({ title: '春'.repeat(199), cut: '𠮷耕' });
  });
});
