import { awardText, entryLabel } from './award';

jest.mock('../../api/client', () => ({}));

const price = { asset: 'point', title: '分', scale: 1, clause: '3.1.6', amount: null, range: null, decides: null };
const sound = { id: 'h1', title: '机构和人员落实', prices: [{ ...price, amount: '20.0' }] };
const more = {
  id: 'h3',
  title: '主要供稿单位多计',
  prices: [{ ...price, range: ['1.0', '100.0'] as [string, string] }],
};
const regulation = { byHand: [sound, more] } as never;

describe('an award by hand', () => {
  it('is offered with what the regulation gives for it, or between which ends', () => {
    expect([entryLabel(sound), entryLabel(more)]).toEqual([
      '机构和人员落实（+20 分）',
      '主要供稿单位多计（1 至 100 分）',
    ]);
  });

  it('says what it was for and what it is worth, as it was given or as the regulation fixes it', () => {
    expect(awardText({ row: 'h1', amount: null }, regulation)).toEqual(['机构和人员落实', '+20 分']);
    expect(awardText({ row: 'h3', amount: { point: 355 } }, regulation)).toEqual(['主要供稿单位多计', '+35.5 分']);
    expect(awardText({ row: 'h3', amount: null }, regulation)).toEqual(['主要供稿单位多计', '分数待裁定']);
  });

  it('gives what it names alone where the regulation would give points and money', () => {
    const both = {
      id: 'h4',
      title: '表扬',
      prices: [
        { ...price, amount: '5.0' },
        { ...price, asset: 'yuan', scale: 2, amount: '20.00' },
      ],
    };
    const given = { row: 'h4', amount: { point: 50 } };
    expect(awardText(given, { byHand: [both] } as never)).toEqual(['表扬', '+5 分']);
  });

  it('has no words of its own where it is no award, or one of a version that is not at hand', () => {
    expect(awardText({ row: null, amount: null }, regulation)).toEqual([]);
    expect(awardText({ row: 'h9', amount: null }, undefined)).toEqual([]);
  });
});
