import { learnTime, serverNow } from './server-clock';

const answered = (date?: string) => ({ headers: new Headers(date === undefined ? {} : { date }) });

describe('the clock of the server', () => {
  it('is what deadlines are counted by, however wrong that of the computer is', () => {
    learnTime(answered('Thu, 20 Mar 2014 02:00:00 GMT'));
    expect(Math.abs(serverNow() - Date.parse('2014-03-20T02:00:00Z'))).toBeLessThan(5_000);
  });

  it('is kept while an answer on the way lost its time', () => {
    learnTime(answered('Thu, 20 Mar 2014 02:00:00 GMT'));
    for (const date of [undefined, 'tomorrow']) learnTime(answered(date));
    expect(Math.abs(serverNow() - Date.parse('2014-03-20T02:00:00Z'))).toBeLessThan(5_000);
  });
});
