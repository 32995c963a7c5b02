import { join } from 'node:path';

export const GUIDE = join(__dirname, '../../../docs/regulation-guide.md');

/** A fenced block of the guide, with what stands before it. */
export interface Block {
  /** The heading it stands under. */
  readonly heading: string;
  /** Line of its fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** Of the last HTML comment since the block before it: `base`, `file: text.md`, `finds` …; empty: none. */
  readonly mark: string;
  /** The quoted clauses since the last block of YAML, as a text.md. */
  readonly clauses: string;
}

/** An example of the guide: YAML to be put over the base, its clauses, and what it is said to come to. */
export interface Example extends Block {
  /** The blocks of plain text that follow. */
  readonly says: readonly string[];
}

export function readGuide(source: string): Block[] {
  const blocks: Block[] = [];
  let [heading, mark, clauses, quoting] = ['', '', '', true];
  let open: { line: number; language: string; fence: string; text: string[] } | null = null;
  for (const [index, line] of source.split('\n').entries()) {
    if (open) {
      if (line !== open.fence) open.text.push(line);
      else {
        const text = `${open.text.join('\n')}\n`;
        blocks.push({ heading, line: open.line, language: open.language, text, mark, clauses });
        if (open.language === 'yaml') quoting = false;
        [mark, open] = ['', null];
      }
      continue;
    }
    const fence = /^(`{3,})(\w*)$/.exec(line);
    const comment = /^<!-- (?!prettier)(.+) -->$/.exec(line);
    if (fence) open = { line: index + 1, language: fence[2] as string, fence: fence[1] as string, text: [] };
    else if (comment) mark = comment[1] as string;
    else if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    else if (line.startsWith('>')) {
      clauses = `${quoting ? clauses : ''}${line.replace(/^> ?/, '')}\n`;
      quoting = true;
    }
  }
  return blocks;
}

/** The text of the one block with this mark. */
export function marked(blocks: readonly Block[], mark: string): string {
  const found = blocks.filter((block) => block.mark === mark);
  if (found.length !== 1) throw new Error(`the guide has ${found.length} blocks marked '${mark}'`);
  return (found[0] as Block).text;
}

/** Every block of YAML that is put over the base: unmarked, or marked `finds`. */
export function examplesOf(blocks: readonly Block[]): Example[] {
  return blocks.flatMap((block, at) => {
    if (block.language !== 'yaml' || !['', 'finds'].includes(block.mark)) return [];
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex(({ language }) => language !== 'text');
    return [{ ...block, says: rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text) }];
  });
}

/** Top-level keys of `over` replace those of `base`; others are added. */
export function overlaid(base: string, over: string): string {
  return [...new Map([...sections(base), ...sections(over)]).values()].join('');
}

function sections(yaml: string): [key: string, text: string][] {
  const parts = yaml.split(/^(?=[\w]+:)/m).filter((part) => !/^(#.*)?\s*$/.test(part));
  return parts.map((part) => [part.slice(0, part.indexOf(':')), part]);
}
