import { nearest } from './nearest';

describe('the nearest words', () => {
  it('come best first, at most as many as asked for', () => {
    expect(nearest('政务信', ['今日', '政务信息', '政务', '政务通报'], 2)).toEqual(['政务信息', '政务']);
  });

  it('leave out what has little in common, because a wrong guess is worse than none', () => {
    expect(nearest('政务', ['每日要情', '政府公报'])).toEqual([]);
  });

  it('still propose a word of one letter off for a short one', () => {
    expect(nearest('a', ['b'])).toEqual(['b']);
  });
});
