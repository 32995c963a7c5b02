import { readOneClause } from './amounts';
import type { ExclusionDraft } from './draft';
import { isEmpty } from '../source/reader';
import { scoringTypes } from '../words/shapes';
import { readCells } from './table';
import type { Context } from './table';
import type { Node } from '../source/tree';

/** Reads `exclude`: events of a type that count for nothing. */
export function readExclusions(node: Node | undefined, context: Context): ExclusionDraft[] {
  const { reader, vocabulary, citations } = context;
  return (node && !isEmpty(node) ? (reader.list(node, 'exclude') ?? []) : []).flatMap((item) => {
    const columns = vocabulary.columnNames.filter((name) => !vocabulary.isOfUnit(name));
    const map = reader.map(item, 'exclude', { required: ['on', 'clause'], optional: ['note', ...columns] });
    const onNode = map?.entries.get('on')?.value;
    if (!map || !onNode) return [];
    const on = reader.word(onNode, 'exclude.on', scoringTypes);
    const noteNode = map.entries.get('note')?.value;
    const note = noteNode && !isEmpty(noteNode) ? reader.text(noteNode, 'exclude.note') : undefined;
    const clause = readOneClause(map, 'exclude', reader, citations);
    const { match, columns: looksAt } = readCells(map, context);
    if (!on) return [];
    return [
      { exclusion: { on, match, note: note ?? null, clause: clause ?? '', position: item.at }, columns: looksAt },
    ];
  });
}
