import type {
  Bulletin,
  BulletinBlock,
  BulletinContent,
  ChartBlock,
  ListBlock,
  PublicationMode,
  TableBlock,
} from './bulletin';
import { GROUP_CHART } from './charts';
import { STANDINGS_TABLE } from './standings-block';

const WHOLE = 'whole';

/** What the colophon says of a unit's edition, and the unit it names again; undefined for what is no edition. */
export const editionOf = (unitId: number | null): string => (unitId === null ? WHOLE : `unit-${unitId}`);
export function unitOfEdition(edition: string): number | null | undefined {
  if (edition === WHOLE) return null;
  const [, unitId] = /^unit-([1-9]\d{0,14})$/.exec(edition) ?? [];
  return unitId === undefined ? undefined : Number(unitId);
}

/** What a unit is shown by the bulletin's mode: everything, the first places and itself, or itself alone. */
export function editionFor(bulletin: Bulletin, unitId: number | null): Bulletin {
  const colophon = { ...bulletin.colophon, edition: editionOf(unitId) };
  return { ...bulletin, ...(unitId === null ? {} : shownTo(bulletin, unitId)), colophon };
}

function shownTo(
  { mode, topPlaces, sections, annexes }: BulletinContent,
  unitId: number,
): Pick<BulletinContent, 'sections' | 'annexes'> {
  if (mode === 'full') return { sections, annexes };
  const look = { mode, topPlaces, unitId };
  return {
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.flatMap((each) => seen(each, look)) })),
    annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.flatMap((each) => figuresSeen(each, look)) })),
  };
}

interface Look {
  readonly mode: PublicationMode;
  readonly topPlaces: number;
  readonly unitId: number;
}

function seen(block: BulletinBlock, look: Look): BulletinBlock[] {
  if (block.type === 'paragraph') return [block];
  return block.type === 'list' ? entriesSeen(block, look) : figuresSeen(block, look);
}

function figuresSeen(block: TableBlock | ChartBlock, look: Look): (TableBlock | ChartBlock)[] {
  if (block.type === 'table') return [rowsSeen(block, look)];
  // A group may be a single unit, whose figures its bar would tell.
  return block.id === GROUP_CHART && look.mode === 'own' ? [] : [block];
}

function rowsSeen(table: TableBlock, { mode, topPlaces, unitId }: Look): TableBlock {
  const top = mode === 'top' && table.id === STANDINGS_TABLE;
  const groups = table.groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => row.unitId === unitId || (top && row.place !== null && row.place <= topPlaces)),
      sums: top ? group.sums : null,
    }))
    .filter(({ rows }) => rows.length > 0);
  return { ...table, groups, sums: top ? table.sums : null };
}

function entriesSeen(list: ListBlock, { unitId }: Look): ListBlock[] {
  const entries = list.entries.filter((entry) => entry.unitId === unitId);
  return entries.length === 0 ? [] : [{ ...list, entries }];
}
