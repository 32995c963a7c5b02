import { candidatesOf, ROWS_OF_A_BAND } from './candidates';

describe('candidates', () => {
  const shared = Array.from({ length: ROWS_OF_A_BAND }, (_, i) => ({ band: 1, itemId: `everybody ${i}` }));

  it('that share a rare band come before those that share a common one', () => {
    const { itemIds } = candidatesOf([...shared, { band: 2, itemId: 'the model' }]);
    expect(itemIds[0]).toBe('the model');
  });

  it('tell which bands are common, since as many rows came as may', () => {
    expect([...candidatesOf([...shared, { band: 2, itemId: 'a' }]).common]).toEqual([1]);
  });

  it('are bounded, so that a look costs the same in every archive', () => {
    expect(candidatesOf(shared, 5).itemIds).toHaveLength(5);
  });
});
