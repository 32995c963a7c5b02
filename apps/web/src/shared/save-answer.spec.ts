import { fileNameIn } from './save-answer';

describe('the name a downloaded file is saved under', () => {
  it('is the one in Chinese where the header carries both, since the other is only for old programs', () => {
    expect(fileNameIn(`attachment; filename="?.xlsx"; filename*=UTF-8''%E5%8F%91%E6%94%BE%E8%A1%A8.xlsx`)).toBe(
      '发放表.xlsx',
    );
  });

  it('is the plain one where there is no other, and none where the header names none', () => {
    expect([fileNameIn('attachment; filename="DF20140710.txt"'), fileNameIn('attachment')]).toEqual([
      'DF20140710.txt',
      undefined,
    ]);
  });
});
