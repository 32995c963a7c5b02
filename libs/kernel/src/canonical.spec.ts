import { canonicalJson, firstDifference } from './canonical';

describe('canonical JSON', () => {
  it('is the same text for equal values, however their keys were written', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '中' }] })).toBe('{"a":[{"c":"中","d":null}],"b":1}');
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  it('orders keys that look like numbers as texts too, which objects by themselves do not', () => {
    expect(canonicalJson({ b: { 10: 'x', 9: 'y', 1: 'z' }, a: 0 })).toBe('{"a":0,"b":{"1":"z","10":"x","9":"y"}}');
    expect(canonicalJson([{ 2: [null, 1], a: undefined }])).toBe('[{"2":[null,1]}]');
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}') as never)).toBe('{"__proto__":1,"a":2}');
  });

  it('keeps the order of lists, where it means something', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('tells texts from what they look like', () => {
    expect(canonicalJson('1')).not.toBe(canonicalJson(1));
    expect(canonicalJson({ 'a"': 1 })).toBe('{"a\\"":1}');
  });
});

describe('the first difference', () => {
  it.each([
    [{ pub: '政务' }, { pub: '今日' }, 'pub'],
    [{ units: [{ unit: '1' }] }, { units: [{ unit: '2' }] }, 'units[0].unit'],
    [{ units: ['1'] }, { units: ['1', '2'] }, 'units[1]'],
    [{ a: { b: 1 } }, { a: [1] }, 'a'],
    [{ on: '2014-03-01' }, {}, 'on'],
    [1, 2, ''],
  ])('of %j and %j is at %p, so that a person can be told what to look at', (a, b, path) => {
    expect(firstDifference(a, b)).toBe(path);
    expect(firstDifference(b, a)).toBe(path);
  });

  it('is none between equal values, an absent field and null included', () => {
    expect(firstDifference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeUndefined();
    expect(firstDifference({ reason: null }, {})).toBeUndefined();
  });
});
