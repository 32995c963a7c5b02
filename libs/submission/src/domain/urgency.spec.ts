import type { ItemStep } from './item-step';
import { lapsesOf, isTheUnits, urgencyOf } from './urgency';

const at = (time: string) => `2014-03-05T${time}:00.000Z`;
const step = (action: ItemStep['action'], time: string, details: ItemStep['details'] = {}): ItemStep => ({
  itemId: 'A',
  no: 1,
  action,
  from: 'submitted',
  to: 'submitted',
  actorId: 1,
  actorName: '王编辑',
  recordedAt: new Date(at(time)),
  details,
  words: null,
});
const terms = { severity: '重大', phoneMinutes: 30, writtenMinutes: 60 };
const declared = (happened: string, aware: string) =>
  step('declare_urgent', '02:00', { ...terms, happenedAt: at(happened), awareAt: at(aware) });
const told = (time: string) => step('first_report', '03:00', { at: at(time), by: 'phone' });
const late = (steps: ItemStep[]) => {
  const urgency = urgencyOf(steps);
  if (!urgency) throw new Error('not urgent');
  return lapsesOf(urgency).map(
    ({ report, since, until, minutes, late }) => `${report} ${since} ${until} ${minutes} ${late}`,
  );
};

describe('the clocks of an urgent item', () => {
  it('are all told, because a dispute is about by whose clock it was late', () => {
    const steps = [declared('01:00', '01:10'), step('submit', '02:00'), told('01:35'), step('receive', '02:30')];
    expect(late(steps)).toEqual([
      'first aware reported 25 0',
      'first happened reported 35 5',
      'written aware reported 50 0',
      'written happened reported 60 0',
      'written aware received 80 20',
      'written happened received 90 30',
    ]);
    expect(urgencyOf(steps)?.proposal).toBeNull();
  });

  it('propose nothing when the unit was in time by its own clock, however late the office received it', () => {
    const steps = [declared('01:00', '01:40'), step('submit', '02:00'), step('receive', '09:00')];
    expect(urgencyOf(steps)?.proposal).toBeNull();
  });

  it('count to the minute: a report in the last allowed minute is in time, one minute later it is not', () => {
    const inTime = [declared('01:00', '01:00'), told('01:30'), step('submit', '02:00')];
    expect(urgencyOf(inTime)?.proposal).toBeNull();
    const [afterwards] = [[declared('01:00', '01:00'), told('01:31'), step('submit', '02:00')]];
    expect(urgencyOf(afterwards ?? [])?.proposal).toEqual({ state: 'open', event: null, decidedBy: null });
  });

  it('take the writing for the first word when nobody phoned, and drop the proposal when a call is recorded later', () => {
    const steps = [declared('01:00', '01:00'), step('submit', '01:50')];
    expect(urgencyOf(steps)?.proposal?.state).toBe('open');
    expect(urgencyOf([...steps, told('01:20')])?.proposal).toBeNull();
  });

  it('keep what a person decided, whatever is recorded afterwards', () => {
    const steps = [declared('01:00', '01:00'), step('submit', '05:00'), step('dismiss_lateness', '06:00')];
    expect(urgencyOf([...steps, told('04:00')])?.proposal).toEqual({
      state: 'dismissed',
      event: null,
      decidedBy: '王编辑',
    });
    const confirmed = step('confirm_lateness', '06:00', { event: 7 });
    expect(urgencyOf([...steps.slice(0, 2), confirmed])?.proposal).toMatchObject({ state: 'confirmed', event: 7 });
  });

  it('do not run for an item nobody declared urgent', () => {
    expect(urgencyOf([step('submit', '02:00')])).toBeNull();
    expect(isTheUnits({ report: 'first', since: 'happened', until: 'reported', minutes: 1, allowed: 1, late: 0 })).toBe(
      false,
    );
  });
});
