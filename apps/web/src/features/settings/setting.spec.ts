import { linesOf, wordsIn } from './setting';

describe('a field of words, one on each line', () => {
  it('gives each word once and no empty one, since the API takes either for a mistake', () => {
    expect(wordsIn('  春雷行动\r\n\n春雷行动\n商业 秘密\n')).toEqual(['春雷行动', '商业 秘密']);
    expect(wordsIn('  \n')).toEqual([]);
  });

  it('shows the words as they were typed', () => {
    expect(wordsIn(linesOf(['动态', '要情']))).toEqual(['动态', '要情']);
  });
});
