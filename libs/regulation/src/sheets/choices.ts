import type { MapNode, Node } from '../load/source/tree';
import { eventTypes } from '../model/event-type';
import { settlements, subjects, tieWays } from '../model/period-rule';
import { shareTakes, stackTakes } from '../model/sharing';
import { childrenOf, nodeAt } from './revision';
import type { Choices } from './sheet';

const scoringTypes = eventTypes.filter((type) => type !== 'decision' && type !== 'cancellation');
const one = (...words: string[]): Choices => ({ words, closed: true });
const some = (words: Iterable<string>): Choices => ({ words: [...words], closed: false });

/** Settings that know no other words, by their key. */
const settings: Readonly<Record<string, Choices>> = {
  on: one(...scoringTypes),
  at: one(...Object.keys(settlements)),
  for: one(...subjects),
  hit: one('unique', 'first', 'all'),
  week: one('thursday', 'monday', 'sunday'),
  first_month: one(...Array.from({ length: 12 }, (_, i) => String(i + 1))),
  share: some(shareTakes),
  'share.take': one(...shareTakes),
  'stack.take': one(...stackTakes),
  'rank.order': one('high', 'low'),
  'rank.ties': one(...tieWays),
  'rank.within': some(['all', 'group']),
  'borrow.which': one('latest', 'each'),
  'count.of': one(...scoringTypes),
  'target.by': some(['group', 'unit']),
};

/** What may stand in the cells of a regulation, for drop-downs. */
export class Vocabularies {
  private readonly words = new Map<string, readonly string[]>();

  constructor(root: MapNode) {
    const domains = nodeAt(root, ['domains']);
    if (domains?.kind === 'map')
      for (const [name, node] of childrenOf(domains))
        this.words.set(name, name === 'pub' ? pubCells(node, domains) : wordsIn(node));
    for (const [name, node] of mapAt(root, ['fields']))
      this.words.set(name, node.kind === 'scalar' && node.text === 'yes_no' ? ['yes', 'no'] : []);
    for (const [name] of mapAt(root, ['values']))
      this.words.set(name, wordsIn(nodeAt(root, ['values', name, 'words'])));
  }

  /** Of a cell in a table: words are offered, but `a|b` and `!a` may be written as well. */
  ofTable(column: string): Choices | undefined {
    const words = this.words.get(column);
    return words && words.length > 0 ? some([...words, '*', '-']) : undefined;
  }

  ofWords(domain: string): Choices | undefined {
    const words = this.words.get(domain);
    return words && words.length > 0 ? some(words) : undefined;
  }

  ofSetting(key: string): Choices | undefined {
    return settings[key];
  }

  /** Of columns that mean the same on every sheet. */
  ofColumn(column: string, sheet: string): Choices | undefined {
    if (sheet === 'exclude' && column === 'on') return one(...scoringTypes);
    if (sheet === 'events' && column === 'type') return one(...scoringTypes);
    if (sheet === 'events' && column === 'must') return one('required', 'optional');
    if (sheet === 'stacks' && column === 'take') return one(...stackTakes);
    if (sheet === 'fields' && column === 'kind') return some(['integer', 'yes_no']);
    if (sheet === 'results' && column === 'result') return one('met', 'missed');
    if (sheet === 'pub' && column === 'level') return this.ofWords('level');
    if (sheet === 'targets' && column === 'word') return this.ofWords('group');
    return undefined;
  }
}

function mapAt(root: Node, path: readonly string[]): [string, Node][] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? [...childrenOf(node)] : [];
}

function wordsIn(node: Node | undefined): string[] {
  if (node?.kind === 'map') return [...node.entries.keys()];
  return node?.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? (item.text ?? '') : '')) : [];
}

function pubCells(pubs: Node, domains: MapNode): string[] {
  return [...wordsIn(pubs), ...wordsIn(domains.entries.get('level')?.value).map((level) => `@${level}`)];
}
