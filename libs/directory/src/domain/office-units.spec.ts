import { OfficeUnits } from './office-units';
import type { Unit } from './unit';

const unit = (id: number, name: string, merger: Unit['merger'] = null): Unit => ({
  id,
  created: '2014-01-01',
  versions: [{ from: '2014-01-01', name, group: 'department', sortNo: id }],
  merger,
});
const coded = (code: string) => expect.objectContaining({ code }) as Error;

describe('the units of an office', () => {
  it('refuse a change of a unit they do not know', () => {
    expect(() => new OfficeUnits([]).change(7, '2014-02-01', { name: '新' })).toThrow(coded('unit_not_found'));
  });

  it('refuse a date before the unit existed, and name the day it was set up', () => {
    const units = new OfficeUnits([unit(1, '工商局')]);
    expect(() => units.change(1, '2013-12-31', { name: '新' })).toThrow(/“工商局”自 2014-01-01 才设立/);
  });

  it('name the unit that stands for a merged one, however many mergers later', () => {
    const units = new OfficeUnits([
      unit(1, '工商局', { into: 2, on: '2014-03-01' }),
      unit(2, '质监局', { into: 3, on: '2014-06-01' }),
      unit(3, '市场局'),
    ]);
    expect(() => units.standing(1, '2014-03-01')).toThrow(/“工商局”已于 2014-03-01 并入“质监局”/);
    expect(() => units.standing(1, '2014-06-01')).toThrow(/并入“市场局”/);
    expect(units.standing(1, '2014-02-28').name).toBe('工商局');
  });

  it('refuse a name that another unit has at the time, because bulletins call units by name', () => {
    const units = new OfficeUnits([unit(1, '工商局'), unit(2, '质监局')]);
    expect(() => units.change(2, '2014-05-01', { name: '工商局' })).toThrow(/2014-05-01 已有单位叫“工商局”/);
    expect(() => units.add({ from: '2013-01-01', name: '工商局', group: 'g', sortNo: 3 })).toThrow(
      /2014-01-01 已有单位叫“工商局”/,
    );
  });

  it('let the successor take the name of the unit that went into it', () => {
    const units = new OfficeUnits([unit(1, '工商局', { into: 2, on: '2014-03-01' }), unit(2, '质监局')]);
    expect(units.change(2, '2014-03-01', { name: '工商局' })).toHaveLength(1);
    expect(() => units.change(2, '2014-02-28', { name: '工商局' })).toThrow(coded('unit_name_taken'));
  });

  it('refuse to merge into itself, into nothing, into a unit that does not exist on the day, or twice', () => {
    const units = new OfficeUnits([unit(1, '甲'), unit(2, '乙', { into: 1, on: '2014-03-01' }), unit(3, '丙')]);
    expect(() => units.merge(1, 1, '2014-05-01')).toThrow(coded('unit_merged_into_itself'));
    expect(() => units.merge(1, 9, '2014-05-01')).toThrow(coded('unit_unknown'));
    expect(() => units.merge(3, 2, '2014-05-01')).toThrow(coded('unit_merged'));
    expect(() => units.merge(3, 1, '2013-05-01')).toThrow(coded('unit_not_yet'));
    expect(() => units.merge(2, 3, '2014-05-01')).toThrow(coded('unit_already_merged'));
    expect(units.merge(2, 1, '2014-03-01')).toBeUndefined();
    expect(units.merge(3, 2, '2014-02-01')).toEqual({ into: 2, on: '2014-02-01' });
  });

  it('refuse to end a unit before or when another goes into it, so that mergers never go round in a circle', () => {
    const units = new OfficeUnits([unit(1, '甲', { into: 2, on: '2014-06-01' }), unit(2, '乙')]);
    expect(() => units.merge(2, 1, '2014-03-01')).toThrow(coded('successor_still_receives'));
    const three = new OfficeUnits([...units.all, unit(3, '丙')]);
    expect(() => three.merge(2, 3, '2014-06-01')).toThrow(/“甲”将于 2014-06-01 并入“乙”/);
    expect(three.merge(2, 3, '2014-06-02')).toEqual({ into: 3, on: '2014-06-02' });
  });
});
