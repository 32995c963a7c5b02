import { Findings } from './findings';
import { codes } from '../regulation.fixture';
import { plain } from './tree';
import { parseYamlTree } from './yaml-tree';

function parse(source: string, maxBytes = 1_000) {
  const findings = new Findings();
  const tree = parseYamlTree('f.yaml', source, maxBytes, findings);
  return { tree: tree && plain(tree), findings: findings.inOrder('f.yaml') };
}

describe('reading YAML', () => {
  it('keeps numbers and dates as they are written, because amounts are never floats', () => {
    expect(parse('{ a: 0.50, b: 3.10, c: 2014-01-01, d: true, e: null, f: "null", on: x }').tree).toEqual({
      a: '0.50',
      b: '3.10',
      c: '2014-01-01',
      d: 'true',
      e: null,
      f: 'null',
      on: 'x',
    });
  });

  it('reports a duplicate key and goes on with the first one, so that the rest is checked too', () => {
    const { tree, findings } = parse('a: 1\nb: 2\na: 3\n');
    expect(tree).toEqual({ a: '1', b: '2' });
    expect(codes(findings)).toEqual(['duplicate_key']);
    expect(findings[0]?.position).toEqual({ file: 'f.yaml', line: 3, column: 1 });
  });

  it('reports every alias at its place and goes on, because an unquoted * is a common slip', () => {
    const { tree, findings } = parse('a: [x, *, y]\nb: &n 1\nc: *n\n');
    expect(tree).not.toBeNull();
    expect(findings.map(({ code, position }) => [code, position.line, position.column])).toEqual([
      ['yaml_alias', 1, 8],
      ['yaml_alias', 2, 4],
      ['yaml_alias', 3, 4],
    ]);
  });

  it('takes an unquoted ! for the slip it is', () => {
    const { findings } = parse('a: [!single, 1]');
    expect(codes(findings)).toEqual(['yaml_tag']);
    expect(findings[0]?.advice).toContain("'!single'");
  });

  it('stops at a broken file, because nothing read from it could be relied on', () => {
    const { tree, findings } = parse('a: [1, 2\nb: 3');
    expect(tree).toBeNull();
    expect(codes(findings)).toContain('yaml_syntax');
  });

  it.each([
    ['lists', `${'['.repeat(30)}${']'.repeat(30)}`],
    ['dashes on one line', '- '.repeat(200)],
    ['question marks', '? '.repeat(200)],
    ['indented maps', Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses deep nesting by %s before the parser sees it', (_name, source) => {
    const { tree, findings } = parse(source);
    expect(tree).toBeNull();
    expect(codes(findings)).toContain('too_deep');
  });

  it('survives a hundred thousand dashes, which kill the parser itself', () => {
    expect(codes(parse('- '.repeat(100_000), 1_000_000).findings)).toEqual(['too_deep']);
  });

  it('does not count dashes of different lines as nesting', () => {
    const { tree, findings } = parse('- |\n  text\n'.repeat(40));
    expect(findings).toEqual([]);
    expect(tree).toHaveLength(40);
  });

  it('measures the size in bytes, because a Chinese character takes three', () => {
    expect(codes(parse('甲'.repeat(10), 29).findings)).toEqual(['too_large']);
    expect(parse('甲'.repeat(10), 30).findings).toEqual([]);
  });
});
