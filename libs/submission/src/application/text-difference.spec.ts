import fc from 'fast-check';
import { differenceOf } from './text-difference';

describe('the difference of two texts', () => {
  it('is told in words, so that a reader sees what an editor changed and not single strokes', () => {
    expect(differenceOf('全区春耕备耕工作进展顺利。', '全区春耕备耕工作进展总体平稳。')).toEqual([
      { kind: 'same', text: '全区春耕备耕工作进展' },
      { kind: 'removed', text: '顺利' },
      { kind: 'added', text: '总体平稳' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('gives both texts back whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('春耕', '备耕', '。', '\n', 'GDP', '12%', ' ', '<b>', '🐉'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = differenceOf(before.join(''), after.join(''));
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before.join(''), after.join('')]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives up on two long texts with nothing in common, and shows both, instead of counting for minutes', () => {
    const [before, after] = ['甲乙丙丁'.repeat(12_500), '子丑寅卯'.repeat(12_500)];
    const parts = differenceOf(before, after);
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
