import { Findings } from '../load/source/findings';
import type { MapNode } from '../load/source/tree';
import { readClauses } from '../load/source/text';
import { parseYamlTree } from '../load/source/yaml-tree';
import type { Finding } from '../model/finding';
import type { Position } from '../model/position';
import { cellAt } from './locate';
import { patchYaml } from './patch-yaml';
import { readSheets } from './read-sheets';
import { isSame } from './revision';
import { cellAddress, type Change, type Grid, type Sheet, type SheetFinding } from './sheet';
import { toSheets } from './to-sheets';

const MAX_BYTES = 2_000_000;

/** A regulation as sheets; null (and findings) when the file cannot be read as YAML. */
export function exportSheets(input: { file: string; source: string; text: string | null }): {
  sheets: Sheet[] | null;
  findings: Finding[];
} {
  const { root, findings } = rootOf(input.file, input.source);
  const clauses = [...readClauses('text.md', input.text ?? '', new Findings()).values()];
  return { sheets: root && toSheets(root, new Map(clauses.map(({ id, text }) => [id, text]))), findings };
}

export interface SheetsImported {
  /** The file with what the sheets say, everything else as it was; null when they or the file cannot be read. */
  readonly source: string | null;
  /** What is wrong with the file before the sheets come into it. */
  readonly findings: readonly Finding[];
  readonly sheetFindings: readonly SheetFinding[];
  readonly changes: readonly Change[];
  /** `采用 adopt.table!C5` for a place in the new source; null when no cell stands for it. */
  readonly cellOf: (position: Position) => string | null;
}

/** Brings sheets back into the file they were made of. Nothing is checked but that they can be read. */
export function importSheets(input: { file: string; source: string }, grids: readonly Grid[]): SheetsImported {
  const { file, source } = input;
  const { root, findings } = rootOf(file, source);
  if (!root) return { source: null, findings, sheetFindings: [], changes: [], cellOf: () => null };
  const work = readSheets(root, grids);
  const { findings: sheetFindings, changes, tree, revision, places } = work;
  if (sheetFindings.length > 0) return { source: null, findings, sheetFindings, changes, cellOf: () => null };
  const written = patchYaml(source, root, tree, revision);
  const again = parseYamlTree(file, written, MAX_BYTES, new Findings());
  if (!again || !isSame(again, tree)) throw new Error('what was written does not say what the sheets say');
  const cellOf = (position: Position) => {
    const place = position.file === file ? cellAt(position, again, tree, places) : undefined;
    return place ? cellAddress(place) : null;
  };
  return { source: written, findings, sheetFindings, changes, cellOf };
}

function rootOf(file: string, source: string): { root: MapNode | null; findings: Finding[] } {
  const findings = new Findings();
  const tree = parseYamlTree(file, source, MAX_BYTES, findings);
  if (tree && tree.kind !== 'map')
    findings.error(tree.at, 'wrong_type', {
      zh: '文件应当是一组键值',
      en: 'the file must be a mapping',
      advice: '请检查是否选错了文件',
    });
  const root = !findings.failed && tree?.kind === 'map' ? tree : null;
  return { root, findings: findings.inOrder(file) };
}
