import type { Minor } from '@app/kernel';
import { COUNT, type Standing, type Standings } from '@app/ledger';
import { kindOrder, kindTitle } from './words';

/** A column of figures: what it shows of a unit's line. */
export interface TableColumn {
  /** The heading shared with its neighbours: 采用（条）, 积分（分）. */
  readonly heading: string;
  readonly title: string;
  /** An asset code, or `count` for how many. */
  readonly measure: string;
  readonly scale: number;
  /** Source of the figure; a column without one is a total. */
  readonly kind?: string;
  readonly level?: string;
}

/** The columns a table of these lines needs: every level of the regulation, and every source that brought anything. */
export function columnsOf(standings: Standings, lines: readonly Standing[]): TableColumn[] {
  const { assets, rankBy } = standings;
  const points = assets.find(({ code }) => code === rankBy);
  const others = assets.filter(({ code }) => code !== rankBy);
  return [
    { heading: '报送（条）', title: '报送', measure: COUNT, scale: 0, kind: 'submission' },
    ...adoptionColumns(standings, lines),
    ...(points
      ? [
          ...sourceColumns(standings, lines).map((source) => ({
            heading: `积分（${points.title}）`,
            measure: rankBy,
            scale: points.scale,
            ...source,
          })),
          { heading: `积分（${points.title}）`, title: '总分', measure: rankBy, scale: points.scale },
        ]
      : []),
    ...others.map(({ code, title, scale }) => ({ heading: `奖金（${title}）`, title: '合计', measure: code, scale })),
  ];
}

/** What a line says in a column, in minor units or as a count. */
export function valueOf(line: Standing, { measure, kind, level }: TableColumn): Minor {
  if (measure === COUNT) {
    if (kind === 'submission') return line.submitted;
    return total([...line.adopted].filter(([at]) => level === undefined || at === level).map(([, count]) => count));
  }
  if (kind === undefined) return line.total.get(measure) ?? 0;
  const sources = [...(line.bySource.get(measure) ?? [])];
  const wanted =
    level === undefined ? (key: string) => key.startsWith(`${kind}/`) : (key: string) => key === `${kind}/${level}`;
  return total(sources.filter(([key]) => wanted(key)).map(([, minor]) => minor));
}

/** One a level, and their sum where there are several. */
export function adoptionColumns({ levels }: Standings, lines: readonly Standing[]): TableColumn[] {
  const base = { heading: '采用（条）', measure: COUNT, scale: 0, kind: 'adoption' };
  const words = withUnknown(levels, new Set(lines.flatMap(({ adopted }) => [...adopted.keys()])));
  const each = words.map(({ word, title }) => ({ ...base, title: title || '未分级', level: word }));
  return each.length === 1 ? each : [...each, { ...base, title: '小计' }];
}

type Source = Pick<TableColumn, 'title' | 'kind' | 'level'>;

/** Instructions are told apart by level, everything else is one column a source. Adoption always has its column. */
function sourceColumns({ rankBy, levels }: Standings, lines: readonly Standing[]): Source[] {
  const keys = new Set(
    lines.flatMap((line) =>
      [...(line.bySource.get(rankBy) ?? [])].filter(([, minor]) => minor !== 0).map(([key]) => key),
    ),
  );
  const present = new Set([...keys].map((key) => key.slice(0, key.indexOf('/'))).concat('adoption'));
  const kinds = [
    ...kindOrder.filter((kind) => present.has(kind)),
    ...[...present].filter((kind) => !kindOrder.includes(kind)),
  ];
  return kinds.flatMap((kind): Source[] => {
    if (kind !== 'instruction') return [{ title: kindTitle(kind), kind }];
    const met = new Set([...keys].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1)));
    return withUnknown(levels, met)
      .filter(({ word }) => met.has(word))
      .map(({ word, title }) => ({ title: `${title}${kindTitle(kind)}`, kind, level: word }));
  });
}

/** The regulation's levels, and after them words only an older version knew; the empty word is shown without a level. */
function withUnknown(levels: Standings['levels'], met: ReadonlySet<string>): { word: string; title: string }[] {
  const known = new Set(levels.map(({ word }) => word));
  const others = [...met].filter((word) => !known.has(word)).sort();
  return [...levels, ...others.map((word) => ({ word, title: word }))];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
