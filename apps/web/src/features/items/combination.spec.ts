import { creditedFor, kindOf, textOf, unitsOf } from './combination';

const of = (...contributors: (readonly [unitId: number, weight: number, person?: string])[]) => ({
  contributors: contributors.map(([unitId, weight, person]) => ({ unitId, weight, ...(person && { person }) })),
});

describe('a text written out of several items', () => {
  it('names each unit once, its shares added up without the error of decimals, and its author where there is one', () => {
    expect(unitsOf([of([1, 0.1, '张某'], [2, 1, '王某']), of([1, 0.2]), of([2, 1, '李某'], [3, 1])])).toEqual([
      { unitId: 1, weight: 0.3, person: '张某' },
      { unitId: 2, weight: 2 },
      { unitId: 3, weight: 1 },
    ]);
  });

  it('leaves it to the server who is credited until somebody says otherwise', () => {
    const units = unitsOf([of([1, 1, '张某']), of([2, 1])]);
    expect(creditedFor(units, { lead: undefined, shares: {} })).toBeUndefined();
    expect(creditedFor(units, { lead: 1, shares: { 1: 1, 2: 1 } })).toBeUndefined();
    expect(creditedFor(units, { lead: 2, shares: { 1: 1 } })).toEqual([
      { unitId: 2, weight: 1 },
      { unitId: 1, weight: 1, person: '张某' },
    ]);
    expect(creditedFor(units, { lead: 1, shares: { 2: 3 } })).toEqual([
      { unitId: 1, weight: 1, person: '张某' },
      { unitId: 2, weight: 3 },
    ]);
  });

  it('begins with the texts under their titles, and with a kind only all of them have', () => {
    const [one, other] = [
      { title: '甲', body: '春耕。', kind: '动态' },
      { title: '乙', body: '防汛。', kind: null },
    ];
    expect(textOf([one, other])).toBe('甲\n春耕。\n\n乙\n防汛。');
    expect([kindOf([one, other]), kindOf([one, one]), kindOf([other])]).toEqual([undefined, '动态', undefined]);
  });
});
