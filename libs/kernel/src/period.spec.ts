import { localDateOf, localTimeOf } from './clock';
import {
  addMonths,
  decidingDay,
  dayBefore,
  halfOf,
  isLocalDate,
  isMonth,
  isPeriodKind,
  lastDay,
  monthsBetween,
  monthsOf,
  parsePeriod,
  periodKinds,
  periodOn,
  periodsOf,
  quarterOf,
  yearOf,
} from './period';

const span = (text: string, firstMonth?: number) => {
  const period = parsePeriod(text, firstMonth);
  return period && `${period.kind} ${period.from} ${period.to}`;
};

describe('a date', () => {
  it('belongs to the old year until the last second in Shanghai, whatever the machine says', () => {
    expect(localDateOf(new Date('2013-12-31T15:59:59.999Z'))).toBe('2013-12-31');
    expect(localDateOf(new Date('2013-12-31T16:00:00.000Z'))).toBe('2014-01-01');
    expect(localTimeOf(new Date('2013-12-31T15:59:59.999Z'))).toBe('2013-12-31 23:59');
    expect(localTimeOf(new Date('2013-12-31T16:00:00.000Z'))).toBe('2014-01-01 00:00');
  });

  it('must exist in the calendar', () => {
    expect(isLocalDate('2016-02-29')).toBe(true);
    for (const text of [
      '2014-02-29',
      '2014-13-01',
      '2014-00-10',
      '2014-04-31',
      '2014-4-1',
      '2014-04-1 ',
      '1899-12-31',
      '9999-01-01',
    ])
      expect([text, isLocalDate(text)]).toEqual([text, false]);
  });

  it('has a day before it, also across years and leap days', () => {
    expect(dayBefore('2014-01-01')).toBe('2013-12-31');
    expect(dayBefore('2016-03-01')).toBe('2016-02-29');
  });
});

describe('a month', () => {
  it('is counted on and back across years', () => {
    expect(addMonths('2013-12', 1)).toBe('2014-01');
    expect(addMonths('2014-01', -1)).toBe('2013-12');
    expect(addMonths('2014-03', -27)).toBe('2011-12');
    expect(isMonth('2014-12') && !isMonth('2014-13') && !isMonth('2014-1')).toBe(true);
  });

  it('ends on its last day', () => {
    expect([lastDay('2014-02'), lastDay('2016-02'), lastDay('2014-12')]).toEqual([
      '2014-02-28',
      '2016-02-29',
      '2014-12-31',
    ]);
  });

  it('is listed with its neighbours, both ends included', () => {
    expect(monthsBetween('2013-11', '2014-02')).toEqual(['2013-11', '2013-12', '2014-01', '2014-02']);
    expect(monthsBetween('2014-02', '2014-01')).toEqual([]);
  });
});

describe('years', () => {
  it('end where their names would no longer compare as text, so that no list of months goes on for ever', () => {
    expect(monthsBetween('9998-12', '9998-12')).toEqual(['9998-12']);
    expect(monthsBetween('9999-12', '9999-12')).toEqual(['9999-12']);
    for (const name of ['9999', '9999Q4', '9999H2', '9999-12', '0000Q1', '1899'])
      expect(parsePeriod(name)).toBeUndefined();
    expect(isLocalDate('9999-12-31')).toBe(false);
  });
});

describe('a period', () => {
  it('is read from its name', () => {
    expect(span('2014-02')).toBe('month 2014-02-01 2014-02-28');
    expect(span('2014Q3')).toBe('quarter 2014-07-01 2014-09-30');
    expect(span('2014H2')).toBe('half 2014-07-01 2014-12-31');
    expect(span('2014')).toBe('year 2014-01-01 2014-12-31');
  });

  it('follows a year that ends in November, which begins in the December before', () => {
    expect(span('2014', 12)).toBe('year 2013-12-01 2014-11-30');
    expect(span('2014Q1', 12)).toBe('quarter 2013-12-01 2014-02-28');
    expect(span('2014Q4', 12)).toBe('quarter 2014-09-01 2014-11-30');
    expect(span('2014H1', 12)).toBe('half 2013-12-01 2014-05-31');
  });

  it.each([
    '2014Q5',
    '2014H3',
    '2014Q0',
    '14',
    '2014-00',
    '2014q1',
    '',
    '1899',
    '9999Q1',
    '2014-W00',
    '2014-W53',
    '2014-W1',
    '2014-02/03',
    '2014-01/03',
    '2014-01/',
    '2014-13/14',
  ])('is not %p', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it.each([1, 2, 7, 12])('holds every month of a year exactly once when the year begins in month %i', (first) => {
    const quarters = [1, 2, 3, 4].flatMap((q) => monthsOf(parsePeriod(`2014Q${q}`, first)!));
    expect(quarters).toEqual(monthsOf(parsePeriod('2014', first)!));
    expect(quarters).toHaveLength(12);
    for (const [i, month] of quarters.entries()) {
      expect(yearOf(month, first)).toBe('2014');
      expect(quarterOf(month, first)).toBe(`2014Q${Math.floor(i / 3) + 1}`);
    }
  });

  it.each([1, 2, 7, 12])('of every kind tiles the years without a gap when the year begins in month %i', (first) => {
    const stretch = { from: '2013-02-10', to: '2017-03-04' };
    for (const kind of periodKinds) {
      const periods = periodsOf(kind, stretch, first);
      expect(periods[0]!.from <= stretch.from && periods.at(-1)!.to >= stretch.to).toBe(true);
      for (const [place, period] of periods.entries()) {
        expect(parsePeriod(period.name, first)).toEqual(period);
        expect(periodOn(kind, period.from, first)).toEqual(period);
        expect(periodOn(kind, period.to, first)).toEqual(period);
        if (place > 0) expect(dayBefore(period.from)).toBe(periods[place - 1]!.to);
      }
    }
  });

  it('is listed when it has a day in the stretch, and none is when the stretch is upside down', () => {
    expect(periodsOf('month', { from: '2014-01-31', to: '2014-03-01' }).map(({ name }) => name)).toEqual([
      '2014-01',
      '2014-02',
      '2014-03',
    ]);
    expect(periodsOf('week', { from: '2014-03-02', to: '2014-03-01' })).toEqual([]);
  });
});

describe('a week', () => {
  it.each([
    ['2008-W01', '2007-12-31', '2008-01-06'],
    ['2009-W53', '2009-12-28', '2010-01-03'],
    ['2014-W10', '2014-03-03', '2014-03-09'],
    ['2015-W53', '2015-12-28', '2016-01-03'],
    ['2016-W01', '2016-01-04', '2016-01-10'],
  ])('%s runs from Monday %s to Sunday %s, as ISO 8601 counts', (name, from, to) => {
    expect(parsePeriod(name)).toEqual({ kind: 'week', name, from, to });
    expect(periodOn('week', to).name).toBe(name);
  });

  it('belongs to the month and year of the day that decides', () => {
    const week = parsePeriod('2009-W53')!;
    expect((['monday', 'thursday', 'sunday'] as const).map((day) => decidingDay(week, day))).toEqual([
      '2009-12-28',
      '2009-12-31',
      '2010-01-03',
    ]);
    expect(decidingDay(parsePeriod('2014-02')!, 'monday')).toBe('2014-02-28');
  });
});

describe('two months', () => {
  it('are counted from the first month of the year', () => {
    expect(periodOn('two_months', '2014-02-28')).toEqual({
      kind: 'two_months',
      name: '2014-01/02',
      from: '2014-01-01',
      to: '2014-02-28',
    });
    expect(parsePeriod('2013-12/01', 12)).toMatchObject({ from: '2013-12-01', to: '2014-01-31' });
    expect(parsePeriod('2014-01/02', 12)).toBeUndefined();
  });
});

describe('a half', () => {
  it('follows the first month as quarters do', () => {
    expect([halfOf('2014-06'), halfOf('2014-07'), halfOf('2013-12', 12), halfOf('2014-06', 12)]).toEqual([
      '2014H1',
      '2014H2',
      '2014H1',
      '2014H2',
    ]);
  });
});

describe('a kind of period', () => {
  it('is known by its word', () => {
    expect(isPeriodKind('two_months') && !isPeriodKind('day')).toBe(true);
  });
});
