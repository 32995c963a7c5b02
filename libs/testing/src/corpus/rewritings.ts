import type { Random } from './random';
import { closings, openings, synonyms, topics, units } from './vocabulary';
import { writtenItem, type WrittenItem } from './written-items';

export type Rewriting = (random: Random, item: WrittenItem) => WrittenItem;

/** What people do to an item before it is sent once more, by name. */
export const rewritings = {
  'another title': (random, item) => ({ ...item, title: retitled(random, item.title) }),
  'sentences in another order': (random, item) => ({ ...item, body: random.shuffled(sentences(item)).join('') }),
  'other numbers': (random, item) => ({ ...item, ...mapped(item, (text) => otherNumbers(random, text)) }),
  'other words': (random, item) => ({ ...item, ...mapped(item, (text) => otherWords(random, text)) }),
  'cut to a brief': (random, item) => ({ ...item, title: retitled(random, item.title), body: brief(random, item) }),
  'merged with another': (random, item) => {
    const other = writtenItem(random);
    return { ...other, body: `${item.body}\n${other.body}` };
  },
  'sent for the whole district': (_random, item) => ({
    ...item,
    title: `我区${item.title.replace(item.unit, '')}`,
    body: `我区${item.body.replaceAll(item.unit, '我区')}`,
  }),
  'sent by another unit': (random, item) => {
    const unit = random.one(units.filter((each) => each !== item.unit));
    return { ...item, ...mapped(item, (text) => text.replaceAll(item.unit, unit)), unit };
  },
  'a new opening': (random, item) => ({
    ...item,
    body: `${random.one(openings)}\n${item.body}\n${random.one(closings)}`,
  }),
  'a third left out': (random, item) => {
    const all = sentences(item);
    return { ...item, body: all.filter((_, i) => i === 0 || !random.chance(33)).join('') };
  },
  'clauses turned round': (random, item) => ({
    ...item,
    body: sentences(item)
      .map((sentence) => (random.chance(60) ? turned(sentence) : sentence))
      .join(''),
  }),
  'half written anew': (random, item) => {
    const other = sentences(
      writtenItem(random, { topic: topics.find(({ name }) => name === item.topic), sentences: 24 }),
    );
    return {
      ...item,
      body: sentences(item)
        .map((each, i) => (i % 2 === 0 ? each : (other[i] ?? each)))
        .join(''),
    };
  },
  'words, numbers, order and title': (random, item) => {
    const { body } = mapped(item, (text) => otherNumbers(random, otherWords(random, text)));
    return { ...item, title: retitled(random, item.title), body: random.shuffled(sentences({ body })).join('') };
  },
} as const satisfies Record<string, Rewriting>;

export type RewritingName = keyof typeof rewritings;

/** A title as an upper journal might print it: other stock words, another place, cut or turned round. */
export function retitled(random: Random, title: string): string {
  const plain = otherWords(random, title).replace(STOCK, '');
  const place = random.one(['某区', '我市', '部分地区', '基层', '']);
  const core = units.reduce((text, unit) => text.replace(unit, ''), plain);
  const known = topics.find(({ name }) => core.includes(name));
  return random.one([
    () => `${place}${core}`,
    () => `${place}${core}值得关注`,
    () => `${core}的做法`,
    () => `${place}创新举措${core}`,
    () => (known === undefined ? `关于${core}的情况` : `${place}狠抓${known.name}${core.replace(known.name, '')}`),
  ])();
}

const STOCK = /多措并举|三措并举|扎实|积极|全力|强化举措|创新机制|精准发力|我区|成效明显/g;

/** The last clause first. */
function turned(sentence: string): string {
  const clauses = sentence.replace(/。$/, '').split('，');
  return `${[...clauses.slice(-1), ...clauses.slice(0, -1)].join('，')}。`;
}

function brief(random: Random, item: WrittenItem): string {
  const all = sentences(item);
  const count = Math.max(2, Math.floor(all.length / 4));
  const start = random.int(0, all.length - count);
  return all.slice(start, start + count).join('');
}

function mapped(item: WrittenItem, change: (text: string) => string): { title: string; body: string } {
  return { title: change(item.title), body: change(item.body) };
}

function otherNumbers(random: Random, text: string): string {
  return text.replace(/\d+/g, (number) => `${Math.max(1, Math.round(Number(number) * (0.6 + random.next() * 0.9)))}`);
}

/** Replaces most of what has a synonym. */
function otherWords(random: Random, text: string): string {
  let result = text;
  for (const [one, other] of synonyms) if (random.chance(70)) result = result.replaceAll(one, other);
  return result;
}

function sentences({ body }: Pick<WrittenItem, 'body'>): string[] {
  return body.split(/(?<=。)\s*/).filter((sentence) => sentence !== '');
}
