import { lettersOf } from './letters';

describe('the letters of a text', () => {
  it('are those of the plain form, so that full width, capitals, blanks and marks hide nothing', () => {
    expect(lettersOf('ＧＤＰ 增长，“稳中有进”！').text).toBe(lettersOf('gdp增长稳中有进').text);
  });

  it('have one letter for each number, so that exchanged figures hide nothing', () => {
    expect(lettersOf('投入1,250.5万元、3项').text).toBe('投入0万元0项');
  });

  it('know their places in the original', () => {
    const { text, at } = lettersOf(' 春 耕12');
    expect([...text].map((letter, i) => [letter, at[i]])).toEqual([
      ['春', 1],
      ['耕', 3],
      ['0', 4],
    ]);
  });

  it('take rare characters of two halves and half ones without a fault', () => {
    expect(lettersOf('𠮷祥\ud800村').at).toEqual([0, 0, 2, 4]);
  });
});
