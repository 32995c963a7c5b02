import { aHistory, anEvent, aRegulation, type RegulationWanted } from '@app/testing';
import { assess } from './assess';
import { regulationOf } from './extended-rules.fixture';

type Share = NonNullable<NonNullable<RegulationWanted['rules']>[number]['share']>;

function shares(share: Share, units: Parameters<typeof anEvent>[0] = {}, point = '10') {
  const regulation = aRegulation({ rules: [{ share, rows: [{ point }] }] });
  const { entries, zero } = assess(regulation, aHistory([anEvent({ units: ['甲', '乙', '丙'], ...units })]));
  return {
    amounts: Object.fromEntries(entries.map(({ unit, person, amount }) => [person ?? unit, amount])),
    zero: zero.map(({ unit, code }) => `${unit} ${code}`),
  };
}

describe('a share', () => {
  it('of each gives everybody the whole', () => {
    expect(shares('each').amounts).toEqual({ 甲: 100, 乙: 100, 丙: 100 });
  });

  it('of equal parts sums to the whole, the odd tenth going to the unit named first', () => {
    expect(shares('equal').amounts).toEqual({ 甲: 34, 乙: 33, 丙: 33 });
  });

  it('divides a deduction the same way, so that it is not larger than the text says', () => {
    expect(shares('equal', {}, '-10').amounts).toEqual({ 甲: -34, 乙: -33, 丙: -33 });
  });

  it('by weights follows what the event says, and who weighs nothing gets nothing and no reason is needed', () => {
    const units = [
      { unit: '甲', weight: 3 },
      { unit: '乙', weight: 1 },
      { unit: '丙', weight: 0 },
    ];
    expect(shares('weights', { units })).toEqual({ amounts: { 甲: 75, 乙: 25 }, zero: [] });
  });

  it('by weights that are all nothing is divided evenly, since nobody can be meant to get it', () => {
    const units = [
      { unit: '甲', weight: 0 },
      { unit: '乙', weight: 0 },
    ];
    expect(shares('weights', { units }).amounts).toEqual({ 甲: 50, 乙: 50 });
  });

  it('of the lead gives all to the unit named first', () => {
    expect(shares('lead')).toEqual({ amounts: { 甲: 100 }, zero: [] });
  });

  it('by places takes the list made for as many as share, and the longest where none is', () => {
    const regulation = regulationOf(`domains: { level: [district], pub: { 政务: district } }
rules:
  - id: adopt
    on: adoption
    share: { point: { places: [[70, 30], [50, 30, 20]] }, yuan: each }
    table: [[id, pub, point, yuan, clause], [a, 政务, 10, 5, 1]]
`);
    const amounts = (units: string[]) =>
      assess(regulation, aHistory([anEvent({ units, fields: { pub: '政务@district', level: 'district' } })]))
        .entries.filter(({ asset }) => asset === 'point')
        .map(({ amount }) => amount);
    expect(amounts(['甲'])).toEqual([100]);
    expect(amounts(['甲', '乙'])).toEqual([70, 30]);
    expect(amounts(['甲', '乙', '丙'])).toEqual([50, 30, 20]);
    expect(amounts(['甲', '乙', '丙', '丁'])).toEqual([50, 30, 20]);
  });

  it('may be another one for each asset', () => {
    const regulation = regulationOf(`domains: { level: [district], pub: { 政务: district } }
rules:
  - id: adopt
    on: adoption
    share: { point: each, yuan: lead }
    table: [[id, pub, point, yuan, clause], [a, 政务, 10, 5, 1]]
`);
    const event = anEvent({ units: ['甲', '乙'], fields: { pub: '政务@district', level: 'district' } });
    const { entries } = assess(regulation, aHistory([event]));
    expect(entries.map(({ unit, asset, amount }) => `${unit} ${asset} ${amount}`).sort()).toEqual([
      '乙 point 100',
      '甲 point 100',
      '甲 yuan 500',
    ]);
  });

  it('makes an exception for an event that carries its word, the first that fits', () => {
    const share: Share = { take: 'equal', 'form=combined': 'each', 'level=city': 'lead' };
    expect(shares(share, { fields: { form: 'combined', level: 'city' } }).amounts).toEqual({
      甲: 100,
      乙: 100,
      丙: 100,
    });
    expect(shares(share, { fields: { level: 'city' } }).amounts).toEqual({ 甲: 100 });
    expect(shares(share, { fields: { form: 'single' } }).amounts).toEqual({ 甲: 34, 乙: 33, 丙: 33 });
  });

  it('too small for the smallest unit is nothing, and says so instead of vanishing', () => {
    expect(shares('equal', {}, '0.2')).toEqual({ amounts: { 甲: 1, 乙: 1 }, zero: ['丙 share_rounds_to_zero'] });
  });

  it('goes to each author of one unit by himself', () => {
    const units = [
      { unit: '甲', person: '张' },
      { unit: '甲', person: '李' },
    ];
    expect(shares('equal', { units }).amounts).toEqual({ 张: 50, 李: 50 });
  });

  it('of half a point keeps the half, because points are counted in tenths', () => {
    expect(shares('equal', { units: ['甲'] }, '0.5').amounts).toEqual({ 甲: 5 });
  });
});
