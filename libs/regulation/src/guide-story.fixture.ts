import { readEvents } from './load/events/events';
import { assess } from './assess/assess';
import { toAnswer, type Answer } from './assess/answer';
import type { Regulation } from './model/regulation';

const types: Readonly<Record<string, string>> = {
  报送: 'submission',
  采用: 'adoption',
  上报: 'forward',
  批示: 'instruction',
  差错: 'incident',
  约稿: 'commission',
  评定: 'award',
  裁定: 'decision',
  撤销: 'cancellation',
};

/** What the guide tells of an example: events, and what it says they come to. Its notation is explained in the guide. */
export interface Story {
  /** An event file in JSON. */
  readonly source: string;
  readonly totals: readonly string[];
  readonly pending: readonly string[];
  /** Some of the results and zeros. */
  readonly results: readonly string[];
  readonly zeros: readonly string[];
}

interface StoryEvent {
  units?: { unit: string }[];
  [key: string]: unknown;
}

type Roster = Readonly<Record<string, { readonly people?: readonly string[] }>>;

/** Stories are parted by empty lines. */
export function readStories(text: string, roster: Roster): Story[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((story) => readStory(story.split('\n'), roster));
}

/** The same of what came of it, in the words of the guide. */
export function told(story: Story, regulation: Regulation) {
  const { history, findings } = readEvents({ file: 'events', source: story.source, format: 'json' }, regulation);
  if (findings.length > 0) throw new Error(findings.map(({ code, zh }) => `${code} ${zh}`).join('\n'));
  const answer = toAnswer(regulation, assess(regulation, history));
  const title = (asset: string) => regulation.assets.get(asset)?.title;
  return {
    totals: answer.totals.map((t) => `${who(t.unit, t.person)} ${t.amount}${title(t.asset)}`).sort(),
    pending: answer.pending
      .map((p) =>
        [p.event ?? p.result?.unit, ...(p.range ? [p.range.join(' 至 ')] : []), p.decides].filter(Boolean).join(' '),
      )
      .sort(),
    results: answer.results.map(resultLine),
    zeros: answer.zero.map((z) => `${z.event ?? z.unit} ${z.reason}`),
  };
}

function resultLine(r: Answer['results'][number]): string {
  const rank = r.rank === undefined ? [] : [`第${r.rank}名`];
  return [r.rule, r.period, r.item ?? who(r.unit ?? '', r.person ?? null), r.score, ...rank, ...(r.labels ?? [])].join(
    ' ',
  );
}

function who(unit: string, person: string | null): string {
  return person === null ? unit : `${unit}/${person}`;
}

function readStory(lines: readonly string[], roster: Roster): Story {
  const story = { totals: [] as string[], pending: [] as string[], results: [] as string[], zeros: [] as string[] };
  const events: StoryEvent[] = [];
  const values: Record<string, Record<string, string>> = {};
  const named = new Set<string>();
  let settle: unknown;
  for (const line of lines) {
    const [head = '', ...words] = line.trim().split(/\s+/);
    const rest = words.join(' ');
    if (head === '单位') for (const unit of words) named.add(unit);
    else if (head === '结算') settle = { from: words[0], to: words[2], ...(words[3] ? { provisional: true } : {}) };
    else if (head === '数表') {
      const [table = '', ...cells] = words;
      values[table] = Object.fromEntries(cells.map((cell) => cell.split('=') as [string, string]));
    } else if (head === '得') story.totals.push(...readTotals(words));
    else if (head === '待定') story.pending.push(rest);
    else if (head === '结果') story.results.push(rest);
    else if (head === '不计') story.zeros.push(rest);
    else if (types[head]) events.push(readEvent(head, words, `e${events.length + 1}`));
    else throw new Error(`the guide tells '${line}'`);
  }
  for (const event of events) for (const { unit } of event.units ?? []) named.add(unit);
  const units = Object.fromEntries([...named].map((unit) => [unit, roster[unit]]));
  const source = JSON.stringify({ units, ...(settle ? { settle } : {}), values, events });
  return { ...story, source, totals: story.totals.sort(), pending: story.pending.sort() };
}

/** `甲局 5.0分 20.00元 乙镇 3.0分`; `无` is nobody. */
function readTotals(words: readonly string[]): string[] {
  let of = '';
  return words.flatMap((word) => {
    if (word === '无') return [];
    if (/^-?\d/.test(word)) return [`${of} ${word}`];
    of = word;
    return [];
  });
}

function readEvent(type: string, [on, ...words]: readonly string[], id: string): StoryEvent {
  const event: StoryEvent = { id, type: types[type], on };
  for (const word of words) {
    const [key = '', value] = word.split('=');
    if (value === undefined && /^[A-Z]\d*$/.test(word)) event.item = word;
    else if (value === undefined) event.units = word.split('、').map(readParticipant);
    else if (key === 'amount') event.amount = Object.fromEntries([value.split(':')]);
    else if (key === 'of' && value.includes('/')) {
      const [rule, period, unit] = value.split('/');
      event.of = { rule, period, unit };
    } else event[key] = value;
  }
  return event;
}

/** `甲局`, `甲局/张某`, `甲局×2` */
function readParticipant(word: string): { unit: string } {
  const [name = '', weight] = word.split('×');
  const [unit = '', person] = name.split('/');
  return { unit, ...(person ? { person } : {}), ...(weight ? { weight: Number(weight) } : {}) };
}
