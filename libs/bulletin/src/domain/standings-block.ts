import type { Standing } from '@app/ledger';
import type { BulletinCell, BulletinColumn, TableBlock } from './bulletin';
import type { BulletinFigures } from './bulletin-figures';
import { PERIOD_WORDS } from './bulletin-period';
import { amount, change, climb, column, count, NOTHING, total, words } from './cells';
import { groupsOf, placesOf } from './group-places';
import { adoptionColumns, valueOf } from './table-columns';

/** One column of the table: its cell in a unit's line, and in a line of sums. */
interface Drawn {
  readonly column: BulletinColumn;
  readonly cell: (line: Standing, place: number) => BulletinCell;
  readonly sum: (lines: readonly Standing[]) => BulletinCell;
}

export const STANDINGS_TABLE = 'standings';

/** The main table: each group's units by place, with what they submitted, had adopted and earned, and what changed. */
export function standingsBlock(figures: BulletinFigures, title: string): TableBlock {
  const drawn = columnsOf(figures);
  const sums = (lines: readonly Standing[], word: string) =>
    drawn.map(({ column: { id }, sum }) => (id === 'unit' ? words(word) : sum(lines)));
  const groups = groupsOf(figures.now);
  return {
    ...{ type: 'table', id: STANDINGS_TABLE, title },
    columns: drawn.map((each) => each.column),
    groups: groups.map(({ title: name, placed }) => ({
      name,
      rows: placed.map(({ line, place }) => ({
        ...{ unitId: line.unit.id, place },
        cells: drawn.map(({ cell }) => cell(line, place)),
      })),
      sums: sums(
        placed.map(({ line }) => line),
        '小计',
      ),
    })),
    sums: groups.length > 1 ? sums(figures.now.lines, '合计') : null,
    note: '名次按得分在组内排列，得分相同的名次并列；“—”表示没有可比数据。',
  };
}

function columnsOf(figures: BulletinFigures): Drawn[] {
  const { now, before, lastYear, period } = figures;
  const asset = now.assets.find(({ code }) => code === now.rankBy);
  const scale = asset?.scale ?? 0;
  const points = (line: Standing) => line.total.get(now.rankBy) ?? 0;
  const versus = [
    { id: 'before', title: `比${PERIOD_WORDS[period.kind].before}`, then: linesOf(before) },
    ...(period.kind === 'year' ? [] : [{ id: 'last_year', title: '比上年同期', then: linesOf(lastYear) }]),
  ];
  const measured = (id: string, heading: string, of: (line: Standing) => number, inMinor = 0): Drawn[] =>
    versus.map(({ id: against, title, then }) => ({
      column: column(`${id}_${against}`, title, heading),
      cell: (line) => change(of(line), inThen(line, then, of), inMinor),
      sum: (lines) =>
        change(total(lines.map(of)), then === null ? undefined : total(sumsThen(lines, then, of)), inMinor),
    }));
  const adopted = (line: Standing) => total(line.adopted.values());
  const adoptions = adoptionColumns(now, now.lines);
  const places = before === null ? null : placesOf(before);
  const none = () => words('');
  return [
    { column: column('place', '名次'), cell: (_line, place) => count(place), sum: none },
    { column: column('unit', '单位', '', 'left'), cell: ({ unit }) => words(unit.name), sum: none },
    {
      column: column('climb', '升降'),
      cell: ({ unit }, place) => (places === null ? NOTHING : climb(place, places.get(unit.id))),
      sum: none,
    },
    {
      column: column('submitted', '报送', '报送（条）'),
      cell: ({ submitted }) => count(submitted),
      sum: (lines) => count(total(lines.map(({ submitted }) => submitted))),
    },
    ...measured('submitted', '报送（条）', ({ submitted }) => submitted),
    ...adoptions.map((each): Drawn => ({
      column: column(`adopted_${each.level ?? 'all'}`, each.title, '采用（条次）'),
      cell: (line) => count(valueOf(line, each)),
      sum: (lines) => count(total(lines.map((line) => valueOf(line, each)))),
    })),
    ...measured('adopted', '采用（条次）', adopted),
    {
      column: column('points', '得分', `积分（${asset?.title ?? '分'}）`),
      cell: (line) => amount(points(line), scale),
      sum: (lines) => amount(total(lines.map(points)), scale),
    },
    ...measured('points', `积分（${asset?.title ?? '分'}）`, points, scale),
  ];
}

type Lines = ReadonlyMap<number, Standing>;

function linesOf(standings: BulletinFigures['before']): Lines | null {
  return standings && new Map(standings.lines.map((line) => [line.unit.id, line]));
}

/** Undefined for a unit that did not exist then. */
function inThen(line: Standing, then: Lines | null, of: (line: Standing) => number): number | undefined {
  const known = then?.get(line.unit.id);
  return known && of(known);
}

/** What the same units had then, those that did not exist counting as nothing. */
function sumsThen(lines: readonly Standing[], then: Lines, of: (line: Standing) => number): number[] {
  return lines.map((line) => inThen(line, then, of) ?? 0);
}
