import { adoptionRule, loadSample, only, sampleRegulation } from '../regulation.fixture';

const any = adoptionRule("- [id, pub, point, clause]\n- [a, '*', 1, '1.1']");

describe('vocabularies', () => {
  it('makes one publication of each level a name stands at, because one name may have two prices', () => {
    const { publications } = sampleRegulation();
    expect(publications.get('专报信息@city')).toMatchObject({ name: '专报信息', level: 'city' });
    expect(publications.get('专报信息@district')).toMatchObject({ name: '专报信息', level: 'district' });
  });

  it('takes a title beside several levels too', () => {
    const domains = 'domains: { level: [a, b], pub: { 甲刊: { level: [a, b], title: 《甲刊》 } } }';
    expect([...sampleRegulation({ domains, events: '', ...any }).publications.keys()]).toEqual(['甲刊@a', '甲刊@b']);
  });

  it('keeps the words a publication allows', () => {
    const only = sampleRegulation().publications.get('普刊@district')?.only;
    expect(only).toEqual(new Map([['column', new Set(['headline', 'brief'])]]));
  });

  it.each([
    ['an unknown level', 'domains: { level: [a], pub: { 甲刊: b } }', 'unknown_word'],
    ['a publication twice at one level', 'domains: { level: [a], pub: { 甲刊: [a, a] } }', 'duplicate_id'],
    ['a publication without a level', 'domains: { level: [a], pub: { 甲刊: { title: x } } }', 'missing_key'],
    [
      'a limit on a domain nobody declared',
      'domains: { level: [a], pub: { 甲刊: { level: a, colum: [x] } } }',
      'unknown_key',
    ],
    [
      'a limit to a word nobody declared',
      'domains: { level: [a], column: [x], pub: { 甲刊: { level: a, column: [y] } } }',
      'unknown_word',
    ],
    ['a word twice', 'domains: { level: [a], pub: { 甲刊: a }, form: [x, x] }', 'duplicate_id'],
    ['a word that a cell would read otherwise', "domains: { level: [a], pub: { 甲刊: a }, form: ['-'] }", 'bad_word'],
    ['a domain named as a key of events', 'domains: { level: [a], pub: { 甲刊: a }, units: [x] }', 'bad_word'],
    [
      'a domain named as a property of every object',
      'domains: { level: [a], pub: { 甲刊: a }, constructor: [x] }',
      'bad_word',
    ],
    ['a domain named as an asset', 'domains: { level: [a], pub: { 甲刊: a }, yuan: [x] }', 'duplicate_id'],
  ])('refuses %s', (_name, domains, code) => {
    expect(only(loadSample({ domains, events: '', ...any }).findings, code)).toHaveLength(1);
  });
});
