import { proposalOf, scoreItems } from './match';

const equalTo = (title: string) => (other: string) => (title === other ? 100 : 40);
const equalTitle = equalTo('抓春耕');
const item = (itemId: string, more: object = {}) => ({
  itemId,
  title: '抓春耕',
  unitIds: [1],
  submittedOn: '2014-03-01',
  ...more,
});
const line = { unitId: 1, unitsInTitle: [], adoptedOn: '2014-03-05' };

describe('the score of an item for a line', () => {
  const scoreOf = (of: object, sought: object = {}, likeness = equalTitle) =>
    scoreItems({ ...line, ...sought }, [item('a', of)], likeness)[0]?.score;

  it('is 100 for the same title, unit and a day soon after', () => {
    expect(scoreOf({})).toBe(100);
  });

  it('falls by a quarter where another unit is named, because lists confuse units less than titles', () => {
    expect(scoreOf({ unitIds: [2] })).toBe(75);
  });

  it('takes what the list does not say neither for nor against', () => {
    expect(scoreOf({ unitIds: [2] }, { unitId: null })).toBe(100);
    expect(scoreOf({}, { adoptedOn: null })).toBe(100);
  });

  it('rises where the title names the unit, and does not fall where it names another', () => {
    const scoreWith = (unitsInTitle: number[]) => scoreOf({}, { unitId: null, unitsInTitle }, equalTo('抓春播')) ?? NaN;
    expect(scoreWith([3, 1])).toBeGreaterThan(scoreWith([]));
    expect(scoreWith([3])).toBe(scoreWith([]));
  });

  it('falls with the months between, and for an item that came after its adoption', () => {
    expect(scoreOf({ submittedOn: '2013-12-01' })).toBe(91);
    expect(scoreOf({ submittedOn: '2014-03-20' })).toBe(83);
  });

  it('says what it is made of', () => {
    expect(scoreItems(line, [item('a')], equalTitle)[0]?.why).toEqual({ title: 100, unit: 'same', days: 4 });
  });

  it('is not shown where nothing speaks for the item', () => {
    expect(scoreOf({ title: '别的', unitIds: [2], submittedOn: '2013-01-01' })).toBeUndefined();
  });
});

describe('the proposal for a line', () => {
  it('is the best candidate', () => {
    const found = scoreItems(line, [item('other', { title: '别的' }), item('the one')], equalTitle);
    expect([found.map(({ itemId }) => itemId), proposalOf(found)?.itemId]).toEqual([['the one', 'other'], 'the one']);
  });

  it('is none of two that are equally likely, since a wrong proposal is confirmed too easily', () => {
    expect(proposalOf(scoreItems(line, [item('a'), item('b')], equalTitle))).toBeUndefined();
  });

  it('is none where the titles hardly agree', () => {
    expect(proposalOf(scoreItems(line, [item('a', { title: '别的' })], equalTitle))).toBeUndefined();
    expect(proposalOf([])).toBeUndefined();
  });
});
