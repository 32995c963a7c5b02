import { learnTime } from '../api/server-clock';
import { amountText, sizeText, timeText, today, totalText } from './formats';

describe('amounts', () => {
  it('carry their sign and no idle zeros, since points are read by the column', () => {
    expect(amountText('10.0', 'point')).toBe('+10 分');
    expect(amountText('-2.5', 'point')).toBe('-2.5 分');
    expect(amountText('0', 'point')).toBe('+0 分');
  });

  it('of money keep both decimals and separate thousands, as finance reads them', () => {
    expect(amountText('1200', 'yuan')).toBe('+1,200.00 元');
    expect(amountText('-1234567.5', 'yuan')).toBe('-1,234,567.50 元');
  });

  it('that are totals show no plus', () => {
    expect(totalText('62.50', 'point')).toBe('62.5');
    expect(totalText('-30.0', 'point')).toBe('-30');
  });
});

describe('times', () => {
  it('are those of the office, whatever the zone of the computer', () => {
    expect(timeText('2014-03-05T16:30:00.000Z')).toBe('2014-03-06 00:30');
    expect(today(Date.parse('2014-03-05T16:30:00Z'))).toBe('2014-03-06');
  });

  it('begin at today by the clock of the server, since that of the computer may be a day away', () => {
    learnTime({ headers: new Headers({ date: 'Wed, 05 Mar 2014 16:30:00 GMT' }) });
    expect(today()).toBe('2014-03-06');
  });
});

describe('sizes', () => {
  it('are round, because they only say whether a download is long', () => {
    expect([sizeText(4_200), sizeText(2_100_000)]).toEqual(['5 kB', '2.1 MB']);
  });
});
