import { askedSince, type PeriodRecord } from './period-record';

const record = (
  day: string,
  noticeUntil: string,
  action: PeriodRecord['action'] = 'hold',
): Pick<PeriodRecord, 'action' | 'noticeUntil' | 'recordedAt'> => ({
  ...{ action, noticeUntil, recordedAt: new Date(`${day}T01:00:00Z`) },
});
const since = (...records: ReturnType<typeof record>[]) => askedSince(records).toISOString().slice(0, 10);

describe('units of a month have been asked', () => {
  it.each([
    ['2014-02-10', 'when the month was put before them', [record('2014-02-10', '2014-02-12')]],
    [
      '2014-02-10',
      'also when their last day is put off, if need be on that day: who had confirmed is not asked again',
      [record('2014-02-10', '2014-02-12'), record('2014-02-12', '2014-02-14'), record('2014-02-13', '2014-02-17')],
    ],
    [
      '2014-02-13',
      'put before them anew when the first days were over',
      [record('2014-02-10', '2014-02-12'), record('2014-02-13', '2014-02-17')],
    ],
    [
      '2014-02-12',
      'opened again, which asks them about what was closed meanwhile',
      [record('2014-02-10', '2014-02-12'), record('2014-02-12', '2014-02-20', 'reopen')],
    ],
  ])('since %s: %s', (day, _why, records) => {
    expect(since(...records)).toBe(day);
  });
});
