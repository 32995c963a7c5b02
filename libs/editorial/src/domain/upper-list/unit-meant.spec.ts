import { unitMeant } from './unit-meant';

describe('the unit a list means', () => {
  const units = [
    { id: 1, names: ['城关镇'] },
    { id: 2, names: ['农业农村局', '农业局'] },
    { id: 3, names: ['区教育局'] },
    { id: 4, names: ['水利局'] },
    { id: 5, names: ['区水利局'] },
  ];

  it.each([
    ['城关镇', 1],
    ['城关镇人民政府', 1],
    ['农业局', 2],
    ['区农业局', 2],
    ['教育局', 3],
    [' 水利局 ', 4],
    ['城关镇、教育局', 1],
  ])('by %s is found', (text, id) => expect(unitMeant(units, text)).toBe(id));

  it.each(['', '县水利局', '某镇', '区'])('by "%s" is none, since an unknown unit is better than a wrong one', (text) =>
    expect(unitMeant(units, text)).toBeUndefined(),
  );
});
