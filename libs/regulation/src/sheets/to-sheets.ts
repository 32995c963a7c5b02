import type { MapNode } from '../load/source/tree';
import type { Cells } from './align';
import { sectionsOf } from './layout';
import type { Section } from './section';
import type { Choices, Column, Sheet, SheetRow } from './sheet';
import { titles } from './titles';

/** Sheets for everything a regulation says. @param clauses text of each clause by its anchor */
export function toSheets(root: MapNode, clauses: ReadonlyMap<string, string>): Sheet[] {
  return sectionsOf(root)
    .filter(({ always, rows }) => always || rows.length > 0)
    .map((section) => sheetOf(section, clauses));
}

function sheetOf(section: Section, clauses: ReadonlyMap<string, string>): Sheet {
  const cites = section.columns.some(({ key }) => key === 'clause');
  const columns: Column[] = cites
    ? [...section.columns, { key: '#clause', title: titles['#clause'] ?? '' }]
    : [...section.columns];
  const rows = section.rows.map(({ cells }): SheetRow => {
    const shown = columns.map(
      ({ key }) => cells.get(key) ?? (key.startsWith('#') ? shownOnly(section, key, cells, clauses) : ''),
    );
    return { cells: shown, choices: choicesOf(section, cells) };
  });
  return { key: section.key, title: section.title, columns, rows };
}

function shownOnly(section: Section, column: string, cells: Cells, clauses: ReadonlyMap<string, string>): string {
  if (column === '#clause') return clauseTexts(cells.get('clause') ?? '', clauses);
  const shown = section.shown?.(column, cells) ?? '';
  const isClause = (cells.get('key') ?? '').endsWith('clause');
  return isClause
    ? [shown, clauseTexts(cells.get('value') ?? '', clauses)].filter((text) => text !== '').join('　')
    : shown;
}

function clauseTexts(cell: string, clauses: ReadonlyMap<string, string>): string {
  const anchors = [...new Set(cell.split(/\s+/u).filter((anchor) => clauses.has(anchor)))];
  return anchors.map((anchor) => `[${anchor}] ${clauses.get(anchor)}`).join('\n');
}

function choicesOf(section: Section, cells: Cells): ReadonlyMap<string, Choices> {
  return section.choicesOf?.(cells) ?? new Map<string, Choices>();
}
