import { ChangedTitle, titleLikeness } from './titles';

describe('how much titles agree', () => {
  it('is 100 for equal ones, whatever their marks', () => {
    expect(titleLikeness('我区“三个到位”抓春耕', '我区三个到位抓春耕')).toBe(100);
  });

  it('tells reports of two months apart, where a body would not', () => {
    expect(titleLikeness('1月份工业用电情况', '2月份工业用电情况')).toBeLessThan(100);
  });

  it('is high for a title changed on its way up, since stock words and places are what is changed', () => {
    const changed = new ChangedTitle('东湖镇多措并举推进农村危桥改造工作');
    expect(changed.likeness('某县农村危桥改造亟待加快')).toBeGreaterThan(60);
    expect(changed.likeness('某县多措并举推进春耕备耕工作')).toBeLessThan(60);
  });

  it('is no fault of titles without a letter', () => {
    expect([titleLikeness('……', '！'), new ChangedTitle('').likeness('春')]).toEqual([0, 0]);
  });
});
