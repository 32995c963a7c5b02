import { fieldsOfResult, proposedResult } from './commission-result';

describe('the proposed result of a commission', () => {
  const due = { at: new Date('2014-03-10T09:00:00Z'), day: '2014-03-10' };
  const at = (text: string) => new Date(text);
  const later = at('2014-03-12T00:00:00Z');

  it('is on time to the very millisecond that is due, and late after it', () => {
    expect(proposedResult(due, { at: due.at }, later)).toBe('on_time');
    expect(proposedResult(due, { at: at('2014-03-10T09:00:00.001Z') }, later)).toBe('late');
  });

  it('takes paper of which only the day is known as on time on the day that is due', () => {
    expect(proposedResult(due, { day: '2014-03-10' }, later)).toBe('on_time');
    expect(proposedResult(due, { day: '2014-03-11' }, later)).toBe('late');
  });

  it('is not known before the time is up, so that nobody is blamed too early', () => {
    expect(proposedResult(due, null, due.at)).toBeNull();
    expect(proposedResult(due, null, at('2014-03-10T09:00:00.001Z'))).toBe('missing');
  });
});

describe('the words for a result', () => {
  const asked = (fields: Record<string, 'required' | 'optional'>) => new Map(Object.entries(fields));
  const words = new Set(['on_time', 'late', 'missing']);

  it('are those of the regulation where it has them', () => {
    expect(fieldsOfResult('late', { asked: asked({ result: 'required' }), words })).toEqual({ result: 'late' });
  });

  it('are left to a person where the regulation asks for others', () => {
    const tasks = { asked: asked({ task: 'required', done: 'required' }), words: new Set<string>() };
    expect(fieldsOfResult('late', tasks)).toBeNull();
  });

  it('are none where a regulation asks commissions for nothing: the event is evidence', () => {
    expect(fieldsOfResult('late', { asked: asked({}), words: new Set<string>() })).toEqual({});
  });
});
