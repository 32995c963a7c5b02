import { fits, patternsOf, unitPatterns } from './event-search';
import { canonicalJson, type Json } from '@app/kernel';
import type { LoggedEvent } from './records';

const event = {
  type: 'adoption',
  content: {
    units: [{ unit: '12', person: null, weight: 1 }],
    fields: { pub: '政务@district', level: 'district' },
    about: { title: '春耕“备耕”100%完成', leader: '王市长' },
    reason: null,
  },
} as unknown as LoggedEvent;

describe('an event is looked for', () => {
  it.each([
    ['its type', { type: 'adoption' }, { type: 'incident' }],
    ['its publication, by the whole key', { publication: '政务@district' }, { publication: '政务' }],
    ['its level', { level: 'district' }, { level: 'city' }],
    ['a part of its title', { text: '备耕' }, { text: '夏收' }],
    ['its leader', { text: '王市' }, { text: '李市' }],
  ])('by %s', (_what, right, wrong) => {
    expect([fits(event, right), fits(event, wrong), fits(event, { ...right, ...wrong })]).toEqual([true, false, false]);
  });

  it('by patterns that what fits holds as it is stored, signs that stand for others among them', () => {
    const stored = canonicalJson(event.content as unknown as Json);
    const search = { publication: '政务@district', level: 'district', text: '“备耕”100%' };
    const { content, text } = patternsOf(search);
    for (const like of [...content, text ?? '', unitPatterns(12)[0]]) expect(matches(stored, like)).toBe(true);
    expect(matches(stored, unitPatterns(1)[0])).toBe(false);
    expect(matches(stored, patternsOf({ text: '100_完成' }).text ?? '')).toBe(false);
  });
});

/** What LIKE does, with `!` as escape. */
function matches(text: string, like: string): boolean {
  const parts = like.match(/!.|[\s\S]/g) ?? [];
  const expression = parts.map((part) => (part === '%' ? '[\\s\\S]*' : part === '_' ? '.' : literal(part.slice(-1))));
  return new RegExp(`^${expression.join('')}$`).test(text);
}

const literal = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
