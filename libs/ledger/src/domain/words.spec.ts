import { canonicalJson, type Json } from '@app/kernel';
import { chainHash, storedContent, storedHash } from './chain';
import type { EventContent, LoggedEvent, StoredEvent } from './records';
import { withoutWords, withWords, wordsFit, wordsOf } from './words';

const salt = '0123456789abcdef'.repeat(2);
const content: EventContent = {
  type: 'incident',
  on: '2014-03-01',
  item: 'A',
  units: [{ unit: '1', person: null, weight: 1 }],
  fields: { fault: 'late' },
  amount: null,
  row: null,
  of: null,
  cancels: null,
  by: null,
  reason: '事发六小时后才报',
  about: { title: '某地火情', note: '电话补报', issue: '3' },
};
const event = { content, itemId: 'A', salt, seq: 7, recordedAt: new Date('2014-03-01T01:00:00Z') } as LoggedEvent;

/** The event as its row holds it, before and after a purge. */
const words = wordsOf(content, 'A') ?? {};
const kept = { ...event, content: storedContent(event), words: canonicalJson(words as Json) } as StoredEvent;
const purged: StoredEvent = { ...kept, words: null, salt: null };

describe('the words of an event about an item', () => {
  it('are not in what the chain covers, which holds a digest in their place', () => {
    for (const word of ['火情', '电话', '六小时']) expect(kept.content).not.toContain(word);
    expect(kept.content).toContain('"issue":"3"');
  });

  it('come back whole when the event is read', () => {
    expect(withWords(JSON.parse(kept.content) as EventContent, words)).toEqual(content);
  });

  it('can be purged without touching the hash of the event or of any behind it', () => {
    const recorded = chainHash('before', 'ledger_event', event);
    for (const record of [kept, purged]) expect(storedHash('before', { table: 'ledger_event', record })).toBe(recorded);
    expect([wordsFit(kept), wordsFit(purged)]).toEqual([true, true]);
  });

  it('cannot be exchanged: others do not fit the digest, nor do the same under another salt, nor one without the other', () => {
    const other = canonicalJson({ ...words, title: '某地水情' });
    for (const changed of [{ words: other }, { salt: salt.replace('0', '1') }, { words: null }, { salt: null }])
      expect(wordsFit({ ...kept, ...changed })).toBe(false);
  });

  it('are those nothing depends on: what a decision or a commission is told by stays in the content', () => {
    for (const type of ['decision', 'award'] as const) {
      const told = wordsOf({ ...content, type }, 'A');
      expect(told).toEqual({ title: '某地火情', note: '电话补报' });
      expect(withoutWords({ ...content, type }, told ?? {}, salt).reason).toBe(content.reason);
    }
    const asked: EventContent = { ...content, type: 'commission' };
    expect(wordsOf(asked, 'A')).toEqual({ note: '电话补报' });
    expect(withoutWords(asked, { note: '电话补报' }, salt).about).toMatchObject({ title: '某地火情', issue: '3' });
    expect(wordsOf(content, null)).toBeNull();
    const bare = { ...content, about: { issue: '3' }, reason: null };
    expect(wordsOf(bare, 'A')).toBeNull();
    expect(withWords(withoutWords(content, words, salt), {}).about).toEqual({ issue: '3' });
  });
});
