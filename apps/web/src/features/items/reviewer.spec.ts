import { reviewerOf } from './reviewer';

const submitted = (checkedBy: string) => ({ action: 'submit', details: { checkedBy } });

describe('who reads a text for secrets', () => {
  it('is whom the unit named last, so that it need not be typed each time', () => {
    expect(reviewerOf([submitted('张某'), { action: 'return', details: {} }, submitted('李某')], '王某')).toBe('李某');
  });

  it('is never put down to be whoever wrote it, since that one must be named on purpose', () => {
    expect(reviewerOf([submitted('王 某')], '王某')).toBeNull();
    expect(reviewerOf([{ action: 'receive', details: {} }], '王某')).toBeNull();
  });
});
