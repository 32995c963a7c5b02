import { titledWords, wordOf } from './group-words';

jest.mock('../../api/client', () => ({}));

const regulation = { vocabularies: { group: [{ word: 'park', title: '园区' }] } };
const groups = titledWords(['department', 'department', 'park'], regulation as never);

describe('groups of units', () => {
  it('are called as the regulation calls them, else as most do, each once', () => {
    expect(groups.map(({ title }) => title)).toEqual(['部门', '园区']);
  });

  it('are kept by their words, whether somebody wrote the name, the word or a group that is new', () => {
    expect(['园区', ' 部门 ', 'park', '国企'].map((said) => wordOf(groups, said))).toEqual([
      'park',
      'department',
      'park',
      '国企',
    ]);
  });
});
