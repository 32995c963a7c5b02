import fc from 'fast-check';
import { stringify } from 'yaml';
import { Findings } from '../load/source/findings';
import type { Node } from '../load/source/tree';
import { parseYamlTree } from '../load/source/yaml-tree';
import { patchYaml } from './patch-yaml';
import { childrenOf, isSame, nodeAt, Revision, type Path } from './revision';

const NOWHERE = { file: 'f', line: 1, column: 1 };

function read(source: string): Node {
  const findings = new Findings();
  const tree = parseYamlTree('f.yaml', source, 100_000, findings);
  expect([source, findings.inOrder('f.yaml')]).toEqual([source, []]);
  return tree!;
}

/** The text after a node at a place has been replaced; null takes it away. */
function patched(source: string, path: Path, node: Node | null): string {
  const revision = new Revision();
  const tree = read(source);
  return patchYaml(source, tree, revision.put(tree, path, node, NOWHERE)!, revision);
}

/** The text after a list or map has been put together anew from its own items and others. */
function rearranged(source: string, path: Path, change: (items: Node[]) => Node[]): string {
  const revision = new Revision();
  const tree = read(source);
  const list = nodeAt(tree, path)!;
  if (list.kind !== 'list') throw new Error('no list');
  const other = revision.list(change([...list.items]), NOWHERE, list);
  return patchYaml(source, tree, revision.put(tree, path, other, NOWHERE)!, revision);
}

const text = (value: string): Node => ({ kind: 'scalar', text: value, at: NOWHERE });

const SOURCE = `# head
a: { no: 示例〔2014〕1号,   on: 2014-01-20 } # said at the end
rules:
  # about the first
  - id: adopt
    table:
      - [id, point]   # the columns
      - [a1,    10]

      # about the second
      - [a2, '5']
    undefined:
      - {
          pub: 政务, # not said
          note: '不定',
        }
last: x
`;

describe('writing a revised tree into its text', () => {
  it('changes the one scalar and keeps gaps, quotes and comments around it, because people laid them out', () => {
    const changed = patched(SOURCE, ['rules', 0, 'table', 2, 1], { ...text('6') });
    expect(changed).toBe(SOURCE.replace("'5'", "'6'"));
  });

  it('takes the comment above a row away with the row, and brings both along when it moves', () => {
    const without = rearranged(SOURCE, ['rules', 0, 'table'], ([head, first]) => [head!, first!]);
    expect(without).toBe(SOURCE.replace("\n      # about the second\n      - [a2, '5']\n", ''));
    const turned = rearranged(SOURCE, ['rules', 0, 'table'], ([head, first, second]) => [head!, second!, first!]);
    expect(turned).toContain("# the columns\n\n      # about the second\n      - [a2, '5']\n      - [a1,    10]\n");
  });

  it('writes a new row where it belongs, in brackets, quoting only what YAML would misread', () => {
    const row: Node = {
      kind: 'list',
      items: [text('a3'), text('@city'), text('!x|y'), text('3.10'), text('*')],
      at: NOWHERE,
    };
    const added = rearranged(SOURCE, ['rules', 0, 'table'], ([head, ...rows]) => [head!, row, ...rows]);
    expect(added).toContain("# the columns\n      - [a3, '@city', '!x|y', 3.10, '*']\n      - [a1,    10]\n");
  });

  it('keeps comments inside brackets that go over several lines when a key is added', () => {
    const added = patched(SOURCE, ['rules', 0, 'undefined', 0, 'decides'], text('office_head'));
    expect(read(added)).toBeTruthy();
    expect(added).toContain('# not said');
    expect(added).toContain("note: '不定',\n          decides: office_head,\n        }");
  });

  it('leaves nothing behind of what is taken away, and fills what was empty', () => {
    expect(patched(SOURCE, ['rules', 0, 'undefined'], null)).not.toContain('undefined');
    expect(patched('a: # why\nb: 1\n', ['a'], text('2'))).toBe('a: 2 # why\nb: 1\n');
    expect(patched('a:\n  - 1\n  - 2\nb: 3', ['b'], text('4'))).toBe('a:\n  - 1\n  - 2\nb: 4');
  });

  const word = fc.oneof(
    fc.constantFrom(
      'a',
      '3.10',
      '*',
      '@x',
      'null',
      'true',
      '- x',
      '#',
      'a: b',
      "it's",
      '"',
      '',
      ' a ',
      '刊物',
      '{',
      'x,y',
      '~',
      '%',
    ),
    fc.string({ maxLength: 4 }).filter((each) => !/[\p{Cc}\p{Cs}\ufeff]/u.test(each)),
  );
  const value = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constant(null),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(
        word.filter((key) => key !== '__proto__'),
        tie('node'),
        { maxKeys: 4 },
      ),
    ),
  })).node;
  const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { minKeys: 1 });
  const layout = fc.record({
    indentSeq: fc.boolean(),
    flowCollectionPadding: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
    singleQuote: fc.boolean(),
  });

  it('always says what was wanted afterwards, whatever stood there before', () => {
    fc.assert(
      fc.property(document, document, layout, (before, after, options) => {
        const source = stringify(before, options);
        const tree = read(source);
        const revision = new Revision();
        const wanted = towards(tree, read(stringify(after)), revision);
        const patch = patchYaml(source, tree, wanted, revision);
        expect([patch, isSame(read(patch), wanted)]).toEqual([patch, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('changes not one byte when nothing is to change', () => {
    fc.assert(
      fc.property(document, layout, (before, options) => {
        const source = stringify(before, options);
        const tree = read(source);
        expect(patchYaml(source, tree, tree, new Revision())).toBe(source);
      }),
    );
  });
});

/** Turns one tree into another, keeping what is the same. */
function towards(from: Node, to: Node, revision: Revision): Node {
  if (isSame(from, to)) return from;
  if (from.kind === 'list' && to.kind === 'list')
    return revision.list(
      to.items.map((item, i) => (from.items[i] ? towards(from.items[i], item, revision) : item)),
      NOWHERE,
      from,
    );
  if (from.kind === 'map' && to.kind === 'map') {
    const before = childrenOf(from);
    const children = new Map<string, Node>();
    for (const [key, child] of childrenOf(to)) {
      const old = before.get(key);
      children.set(key, old ? towards(old, child, revision) : child);
    }
    return revision.map(children, NOWHERE, from);
  }
  return revision.instead({ ...to }, from);
}
