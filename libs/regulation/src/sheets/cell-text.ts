import { Findings } from '../load/source/findings';
import type { Node } from '../load/source/tree';
import { parseYamlTree } from '../load/source/yaml-tree';
import { flowText } from './flow-text';

const MAX_CELL_BYTES = 100_000;
/** A cell that begins so is YAML on one line; everything else is the text itself. */
const YAML_BEGINS = /^[{["']/;

/** What a cell shows: a word or a figure as it is, anything composed as YAML on one line, nothing for nothing. */
export function cellText(node: Node | undefined): string {
  if (!node || (node.kind === 'scalar' && node.text === null)) return '';
  if (node.kind !== 'scalar') return flowText(node);
  const text = node.text ?? '';
  return text === '' || text.trim() !== text || YAML_BEGINS.test(text) || /\p{Cc}/u.test(text)
    ? JSON.stringify(text)
    : text;
}

/** What a cell says, or null when its brackets or quotes do not come out. Blanks around it do not count. */
export function readCellText(text: string): Node | null {
  const trimmed = text.trim();
  const at = { file: '', line: 1, column: 1 };
  if (trimmed === '') return { kind: 'scalar', text: null, at };
  if (!YAML_BEGINS.test(trimmed)) return { kind: 'scalar', text: trimmed, at };
  const findings = new Findings();
  const node = parseYamlTree('', trimmed, MAX_CELL_BYTES, findings);
  return findings.failed ? null : node;
}
