import { nearest } from '@app/kernel';
import type { Position } from '../../model/position';
import type { Clause } from '../../model/regulation';
import type { Findings } from './findings';

/** `[3.1.3] …`, but not a Markdown link `[3.1.3](…)`. */
const ANCHOR = /^ {0,3}\[([^\][\s]+)\](?![(:[])[ \t]*/;

/** Reads the clauses of a text.md by anchor: each is a paragraph that begins with its anchor in brackets. */
export function readClauses(file: string, text: string, findings: Findings): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  let open: { id: string; parts: string[]; position: Position } | null = null;
  const close = () => {
    if (open && !clauses.has(open.id))
      clauses.set(open.id, { id: open.id, text: open.parts.join('').trim(), position: open.position });
    open = null;
  };
  text.split(/\r?\n/).forEach((line, index) => {
    const anchor = ANCHOR.exec(line);
    if (anchor || line.trim() === '' || line.startsWith('#')) close();
    if (!anchor) {
      open?.parts.push(line.trim());
      return;
    }
    const id = anchor[1] as string;
    const position = { file, line: index + 1, column: line.indexOf('[') + 1 };
    if (clauses.has(id)) {
      findings.error(position, 'duplicate_id', {
        zh: `条款「${id}」出现两次`,
        en: `the clause '${id}' appears twice`,
        advice: '请给其中一段换一个编号',
      });
    }
    open = { id, parts: [line.slice(anchor[0].length)], position };
  });
  close();
  return clauses;
}

/** Checks citations against the text and remembers what was cited. Without a text nothing can be checked. */
export class Citations {
  private readonly cited = new Set<string>();

  constructor(
    private readonly clauses: ReadonlyMap<string, Clause> | null,
    private readonly findings: Findings,
  ) {}

  cite(clause: string, at: Position): void {
    this.cited.add(clause);
    if (!this.clauses || this.clauses.has(clause)) return;
    const near = nearAnchors(clause, this.clauses.keys());
    const all = [...this.clauses.keys()];
    this.findings.error(at, 'unknown_clause', {
      zh: `原文中没有条款「${clause}」`,
      en: `the text has no clause '${clause}'${near.length > 0 ? ` (nearest: ${near.join(', ')})` : ''}`,
      advice:
        near.length > 0
          ? `是不是 ${near.join('、')}？`
          : all.length > 0
            ? `原文的条款有：${all.slice(0, 12).join('、')}`
            : '原文中没有任何以 [编号] 开头的段落，请先标上编号',
    });
  }

  /** A clause that holds a figure and that nothing cites may be a rule somebody forgot. */
  reportUncited(): void {
    for (const clause of this.clauses?.values() ?? []) {
      if (this.cited.has(clause.id) || !/\p{Nd}/u.test(clause.text)) continue;
      this.findings.warning(clause.position, 'clause_not_cited', {
        zh: `条款「${clause.id}」写有数字，却没有任何一行引用它`,
        en: `the clause '${clause.id}' holds a figure and nothing cites it`,
        advice: '请为它写一行、一条 by_hand 或一条 reading；确与计分无关的，由人签认',
      });
    }
  }
}

/** Anchors that look alike, those of the same part of the text first. */
function nearAnchors(clause: string, anchors: Iterable<string>): string[] {
  const shared = (anchor: string) => {
    let length = 0;
    while (length < clause.length && anchor[length] === clause[length]) length++;
    return length;
  };
  return nearest(clause, anchors, Infinity)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}
