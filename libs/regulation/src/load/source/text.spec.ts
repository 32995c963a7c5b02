import { Findings } from './findings';
import { codes, loadSample, only, sampleText } from '../regulation.fixture';
import { readClauses } from './text';

describe('clauses', () => {
  it('reads a paragraph from its anchor to the blank line', () => {
    const findings = new Findings();
    const clauses = readClauses(
      't.md',
      '# 标题\n\n前言 3 段。\n\n[a.1] 第一行，\r\n第二行。\n\n后记。\n[b] 另一条\n',
      findings,
    );
    expect([...clauses.values()]).toEqual([
      { id: 'a.1', text: '第一行，第二行。', position: { file: 't.md', line: 5, column: 1 } },
      { id: 'b', text: '另一条', position: { file: 't.md', line: 9, column: 1 } },
    ]);
    expect(findings.inOrder('t.md')).toEqual([]);
  });

  it('does not take a link for an anchor', () => {
    expect(readClauses('t.md', '[附件](a.pdf) 共 3 页\n', new Findings()).size).toBe(0);
  });

  it('reports an anchor that stands twice', () => {
    const findings = new Findings();
    readClauses('t.md', '[1] 甲\n\n[1] 乙\n', findings);
    expect(codes(findings.inOrder('t.md'))).toEqual(['duplicate_id']);
  });

  it('names anchors near one that is not there', () => {
    const [finding] = only(loadSample({}, sampleText.replace('[4.2]', '[4.3]')).findings, 'unknown_clause');
    expect(finding?.advice).toContain('4.3');
  });

  it('warns of a figure nobody cites, and of nothing else', () => {
    const { findings } = loadSample({}, `${sampleText}\n[8] 自公布之日起施行。\n\n[9] 奖 ５ 元。\n`);
    expect(findings.map(({ code, severity, position }) => [code, severity, position.line])).toEqual([
      ['clause_not_cited', 'warning', 21],
    ]);
  });
});
