import { periodRule, said } from './period.fixture';

const rank = (text: string) =>
  periodRule(`- { id: r, at: year_end, measures: { a: { sum: point }, b: 1, c: 2 }, rank: ${text} }`).rank;
const wrong = (text: string) =>
  said(`- { id: r, at: year_end, measures: { a: { sum: point }, b: 1 }, rank: ${text} }`).join('\n');

describe('readRank', () => {
  it('ranks all by the score, the highest first, when nothing more is said', () => {
    expect(rank('true')).toEqual({
      within: 'all',
      order: 'high',
      ties: 'same_rank',
      then: [],
      round: 'nearest',
      clause: null,
    });
  });

  it('reads within what and in what order, and what parts equal scores', () => {
    expect(rank("{ within: tier, order: low, ties: dense, then: [c, b], round: up, clause: '3.2' }")).toEqual({
      within: 'tier',
      order: 'low',
      ties: 'dense',
      then: ['c', 'b'],
      round: 'up',
      clause: '3.2',
    });
  });

  it.each([
    ['yes', /wrong_type .*true/],
    ['{ within: parent }', /unknown_word .*parent/],
    ['{ ties: split }', /unknown_word .*split.*same_rank/],
    ['{ then: [a] }', /unknown_word .*「a」/],
    ['{ order: up }', /unknown_word .*up/],
    ["{ clause: '9.9' }", /unknown_clause/],
    ['{ withn: all }', /unknown_key .*within/],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(wrong(text)).toMatch(sentence);
  });
});
