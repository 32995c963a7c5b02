import { netOf, netText } from './net';

const point = (amount: string) => ({ asset: 'point', amount });
const yuan = (amount: string) => ({ asset: 'yuan', amount });

describe('what is left of amounts', () => {
  it('is what stands once what was taken back is taken off, so that nobody has to add up', () => {
    expect(netText(netOf([point('10.0'), yuan('20.00'), point('-10.0'), point('15.5')]))).toBe('15.5 分、20.00 元');
  });

  it('is nought where everything was taken back, and exact below it', () => {
    expect(netText(netOf([point('10.0'), point('-10.0')]))).toBe('0 分');
    expect(netOf([point('0.1'), point('0.2'), point('-0.8')])).toEqual([{ asset: 'point', total: '-0.5' }]);
    expect(netOf([point('-100'), point('30')])).toEqual([{ asset: 'point', total: '-70' }]);
  });
});
