import { displayWidth, textTable } from './table';

describe('a table for people', () => {
  it('lines up columns by the places characters take, not by their number', () => {
    const table = textTable(
      ['单位', { title: '分', right: true }],
      [
        ['区发展和改革局', '7'],
        ['甲局', '-12.5'],
      ],
    );
    expect(table).toBe(['单位               分', '区发展和改革局      7', '甲局            -12.5'].join('\n'));
  });

  it('leaves no blanks behind the last column', () => {
    expect(textTable(['a', 'b'], [['long', '']])).toBe('a     b\nlong');
  });

  it('counts an ideograph as two and a letter as one', () => {
    expect(displayWidth('《a》第1期')).toBe(10);
  });
});
