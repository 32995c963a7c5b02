import { bandsOf, bodyBands, titleBands } from './bands';

const shared = (a: readonly number[], b: readonly number[]) => a.filter((band) => b.includes(band)).length;

describe('the bands of an item', () => {
  const [first, second] = ['镇供销社提前调运尿素八百吨。', '农技站派出十二名技术员下到各村。'];

  it('are the same in whatever order the sentences stand', () => {
    expect(bodyBands(first + second)).toEqual(bodyBands(`${second}\n${first}`));
  });

  it('of one sentence stand among those of the text it was cut from', () => {
    expect(shared(bodyBands(first), bodyBands(first + second.repeat(9)))).toBeGreaterThan(0);
  });

  it('are some for a one-liner and no more than a bound for a book', () => {
    expect(bodyBands('今日无事').length).toBeGreaterThan(0);
    const book = Array.from(
      { length: 500 },
      (_, i) => `第${String.fromCodePoint(0x4e00 + i * 7)}户搬入新居并领到钥匙。`,
    );
    expect(bodyBands(book.join(''))).toHaveLength(64);
  });

  it('of a title survive other stock words and another place', () => {
    const bands = titleBands('我区多措并举推进农村危桥改造工作');
    expect(shared(bands, titleBands('某县农村危桥改造成效明显'))).toBeGreaterThan(3);
  });

  it('fit a signed integer of 32 bits, as both databases have it', () => {
    for (const band of bandsOf({ title: '春耕', body: first + second })) expect(band).toBe(band | 0);
  });

  it('are none for an empty text, and the same on every machine', () => {
    expect(bandsOf({ title: '', body: '' })).toEqual([]);
    expect(titleBands('春耕备耕')).toEqual(titleBands('春耕备耕'));
    expect(bodyBands('镇供销社提前调运尿素八百吨。').slice(0, 2)).toMatchInlineSnapshot(`
     [
       -1983439702,
       -1783070345,
     ]
    `);
  });
});
