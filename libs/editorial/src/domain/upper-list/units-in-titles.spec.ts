import { unitsInTitles } from './units-in-titles';

const units = [
  { id: 1, names: ['石桥镇人民政府'] },
  { id: 2, names: ['区农业农村局', '区农业局'] },
  { id: 3, names: ['桥镇'] },
];

describe('the units a title names', () => {
  const unitsIn = unitsInTitles(units);

  it('are those whose name stands in it, without what lists put around it, or under a former name', () => {
    expect(unitsIn('石桥镇多措并举推进农村危桥改造')).toEqual([1]);
    expect(unitsIn('某区农业局、石桥镇联合抗旱').sort()).toEqual([1, 2]);
  });

  it('are not those whose name is but a part of a longer one', () => {
    expect(unitsIn('石桥镇抓春耕')).not.toContain(3);
    expect(unitsIn('桥镇抓春耕')).toEqual([3]);
  });

  it('are none where the journal has left them out', () => {
    expect(unitsIn('某县农村危桥改造亟待加快')).toEqual([]);
  });

  it('are both where one took over the name of the other', () => {
    expect(unitsInTitles([...units, { id: 4, names: ['石桥镇'] }])('石桥镇抓春耕')).toEqual([1, 4]);
  });
});
