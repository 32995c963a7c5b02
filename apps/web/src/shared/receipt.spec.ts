import { ownZeros, type Receipt } from './receipt';

const zero = (event: number, code: string) => ({ event, unitId: 1, code, reason: code }) as Receipt['zero'][number];

describe('a receipt', () => {
  it('says why the event itself brings nothing, and is silent of the submission and what was taken back before', () => {
    const event = { no: 9 } as Receipt['event'];
    const all = [zero(3, 'no_rule'), zero(5, 'cancelled'), zero(9, 'no_row')];
    expect(ownZeros({ event, zero: all })).toEqual([zero(9, 'no_row')]);
  });
});
