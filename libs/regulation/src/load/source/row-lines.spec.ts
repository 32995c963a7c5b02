import fc from 'fast-check';
import { Findings } from './findings';
import { takeRows } from './row-lines';
import { parseYamlTree } from './yaml-tree';

const parse = (source: string) => {
  const findings = new Findings();
  const tree = parseYamlTree('f.yaml', source, 1_000_000, findings);
  return { tree, findings: findings.inOrder('f.yaml') };
};
/** The mark in the comment at the beginning keeps every row where it is, so that the library reads the whole. */
const parseWhole = (source: string) => parse(source.replace('# 表', '# \uE000'));

const cell = fc.oneof(
  fc.constantFrom('a1', '政务', 'single|brief', '-30', '10..20', "'@city'", '">=3"', "'!x'", 'null', "'null'", "''"),
  fc.constantFrom(
    '',
    '@city',
    '!x',
    '*',
    '-',
    ' - ',
    '80%',
    '1/3',
    '{ range: [1, 2], decides: x }',
    '[b]',
    "it's",
    '~',
  ),
  fc.constantFrom(
    'a b',
    'a  b ',
    'a: b',
    'a #b',
    'a#b',
    'x,y',
    '《政务》（市）',
    'a?b',
    "'a''b'",
    '"a\\n"',
    '<=12',
    '=',
  ),
  fc.string({ unit: fc.constantFrom(...'ab1 -,[]{}\'"#:&*!|>%@`?=政'), maxLength: 6 }),
);
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' ', ' # so', ',', '\r'))
  .map(([cells, end]) => `- [${cells.join(', ')}]${end}`);
const line = fc.oneof(
  { weight: 6, arbitrary: row.map((text) => `  ${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('  # 说明', '', '  - b: |', '      - [x, y]', '    more', 'c: >-', 'd: "open', 'e:'),
  },
);
const file = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `# 表\ntable:\n${lines.join('\n')}\n`);

describe('rows that stand on a line each', () => {
  it('are read as the YAML library reads them, or left to it: same tree, same places, same findings', () => {
    let taken = 0;
    fc.assert(
      fc.property(file, (source) => {
        if (takeRows(source)) taken += 1;
        expect(parse(source)).toEqual(parseWhole(source));
      }),
      { numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('keep their lines and columns, so that a finding still points at the cell', () => {
    const { tree } = parse("table:\n  - [id, pub]\n  - [a1,   '政务']\n");
    const table = tree?.kind === 'map' ? tree.entries.get('table')?.value : undefined;
    const second = table?.kind === 'list' ? table.items[1] : undefined;
    expect(second).toMatchObject({
      at: { line: 3, column: 5 },
      items: [
        { text: 'a1', at: { line: 3, column: 6 } },
        { text: '政务', at: { line: 3, column: 12 } },
      ],
    });
  });

  it('stay text where they stand in the middle of one', () => {
    const { tree } = parse('note: |\n  - [a, b]\n  - [c, d]\n');
    const note = tree?.kind === 'map' ? tree.entries.get('note')?.value : undefined;
    expect(note).toMatchObject({ kind: 'scalar', text: '- [a, b]\n- [c, d]\n' });
  });
});
