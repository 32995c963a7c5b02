import { receiptDueAt } from './open-urgency';

const at = (time: string) => new Date(`2014-03-20T${time}:00+08:00`);
const urgency = {
  severity: { name: '重大', phoneMinutes: 30, writtenMinutes: 60 },
  ...{ happenedAt: at('08:00'), awareAt: at('09:00'), toldAt: null, toldBy: null, proposal: null },
};

describe('the receipt of an urgent report', () => {
  it('is due as long after the unit knew as the report in writing is, since the paper lies unread until then', () => {
    expect(receiptDueAt({ ...urgency, writtenAt: at('09:30'), receivedAt: null })).toEqual(at('10:00'));
  });

  it('is due no more once it was given, and not before there is something to receive', () => {
    expect(receiptDueAt({ ...urgency, writtenAt: at('09:30'), receivedAt: at('11:00') })).toBeNull();
    expect(receiptDueAt({ ...urgency, writtenAt: null, receivedAt: null })).toBeNull();
  });
});
