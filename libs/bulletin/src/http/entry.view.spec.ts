import type { ExplainedEntry } from '../application/explain-entry';
import { entryView } from './entry.view';

type Explanation = ExplainedEntry['explanation'];
type Facts = { readonly facts: readonly { readonly title: string; readonly text: string }[] };

const at = new Date('2014-03-04T01:00:00Z');

/** Of a task of January, which its closing settled. */
function factsOf(bookedMonth: string): Map<string, string> {
  const entry = { seq: 7, period: '2014-01', bookedMonth, occurredOn: '2014-01-31', source: { kind: 'quota' } };
  const explanation = {
    ...{ entry: { ...entry, reverses: null, recordedAt: at }, clauses: [], regulation: { sha256: '' } },
    ...{ event: null, reversedBy: null, cause: { month: '2014-01', actorName: '王某', closedAt: at } },
  } as unknown as Explanation;
  const { facts } = entryView({ explanation, line: { title: '' } as ExplainedEntry['line'], unit: '甲局' }) as Facts;
  return new Map(facts.map(({ title, text }) => [title, text]));
}

describe('the page of an entry', () => {
  it('says months as people say them: of what it is, where it is booked, and which closing settled it', () => {
    const facts = factsOf('2014-01');
    expect(facts.get('事项')).toBe('2014 年 1 月任务');
    expect(facts.get('记账月份')).toBe('2014 年 1 月');
    expect(facts.get('结账')).toBe('2014 年 1 月，王某，2014-03-04 09:00');
  });

  it('says of what period it was where that was closed already, so that nobody looks for it there', () => {
    expect(factsOf('2014-02').get('记账月份')).toBe('2014 年 2 月（以前期间调整，原属 2014 年 1 月）');
  });
});
