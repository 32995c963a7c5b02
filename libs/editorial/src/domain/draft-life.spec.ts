import { draftLife, draftLifeFlaws, nextDraftState } from './draft-life';

describe('the life of a commissioned draft', () => {
  it('holds together: every state can be reached, and only what is concluded or cancelled is over', () => {
    expect(draftLifeFlaws(draftLife)).toEqual([]);
  });

  it('would be told apart from one that does not', () => {
    expect(draftLifeFlaws({ ask: { start: 'asked' } })).toEqual([
      'no way leads to acknowledged',
      'no way leads to delivered',
      'no way leads to concluded',
      'no way leads to cancelled',
      'asked is not as meant',
      'acknowledged is not as meant',
      'delivered is not as meant',
    ]);
    const { deliver, ...rest } = draftLife;
    expect(draftLifeFlaws(rest)).toEqual(['no way leads to delivered']);
    expect(deliver.asked).toBe('delivered');
  });

  it('lets a unit deliver without acknowledging first, and exchange the item until the result is confirmed', () => {
    expect(
      (['asked', 'acknowledged', 'delivered', 'concluded', 'cancelled'] as const).map((from) =>
        nextDraftState('deliver', from),
      ),
    ).toEqual(['delivered', 'delivered', 'delivered', undefined, undefined]);
  });

  it('reminds nobody who has delivered', () => {
    expect(nextDraftState('remind', 'delivered')).toBeUndefined();
  });
});
