import { figure, grouped } from './figures';

describe('figures', () => {
  it('group thousands in front of the point only', () => {
    expect(['0', '999', '1000', '-1234567.891'].map(grouped)).toEqual(['0', '999', '1,000', '-1,234,567.891']);
  });

  it('show amounts without empty decimals, as the offices print them', () => {
    expect([figure(12_340, 1, null), figure(667, 2, null), figure(-300, 1, null)].map(({ text }) => text)).toEqual([
      '1,234',
      '6.67',
      '-30',
    ]);
  });
});
