import { headOn } from './unit-head';

describe('the head of a unit', () => {
  const heads = [
    { from: '2014-01-01', name: '王某' },
    { from: '2014-03-10', name: null },
    { from: '2014-03-20', name: '李某' },
  ];

  it('is whoever was named last by a date, so that an amount goes to whoever answered for the unit on its day', () => {
    const days = ['2013-12-31', '2014-01-01', '2014-03-09', '2014-03-10', '2014-03-20'];
    expect(days.map((day) => headOn(heads, day))).toEqual([null, '王某', '王某', null, '李某']);
  });
});
