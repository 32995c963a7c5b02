import { localTimeOf } from '@app/kernel';
import { DemoClock } from './demo-clock';

describe('the clock of the demo', () => {
  it('stays within the office hours of its day however often it is looked at, so that nothing is dated the day after', () => {
    const clock = new DemoClock('2014-12-30');
    for (const day of ['2014-12-30', '2014-12-31', '2014-12-31']) {
      clock.turnTo(day, 60);
      const looks = Array.from({ length: 500 }, () => clock.now());
      expect(looks.map(Number)).toEqual(looks.map(Number).sort((a, b) => a - b));
      expect(localTimeOf(looks.at(-1) as Date)).toBe(`${day} 17:59`);
    }
  });

  it('takes the foretold looks evenly through the day, so that times look like those of an office', () => {
    const clock = new DemoClock('2014-03-03');
    clock.turnTo('2014-03-04', 9);
    const times = Array.from({ length: 4 }, () => localTimeOf(clock.now()).slice(11));
    expect(times).toEqual(['09:30', '10:30', '11:30', '12:30']);
  });
});
