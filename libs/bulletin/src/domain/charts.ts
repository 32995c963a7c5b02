import type { Standing } from '@app/ledger';
import type { ChartBlock, ChartPoint } from './bulletin';
import type { BulletinFigures } from './bulletin-figures';
import { PERIOD_WORDS } from './bulletin-period';
import { count, total } from './cells';
import { groupsOf } from './group-places';
import { adoptionColumns, valueOf } from './table-columns';

/** How submissions and adoptions went over the last periods; a single one is no trend. */
export function trendChart({ trend }: BulletinFigures): ChartBlock[] {
  if (trend.length < 2) return [];
  return [
    {
      ...{ type: 'chart', id: 'trend', title: '近期报送和采用走势', kind: 'line', unit: '条' },
      categories: trend.map(({ title }) => title),
      series: [
        { name: '报送', points: points(trend.map(({ submitted }) => submitted)) },
        { name: '采用', points: points(trend.map(({ adopted }) => adopted)) },
      ],
    },
  ];
}

/** Adoptions at each level, beside those of the period before. */
export function levelChart({ now, before, period }: BulletinFigures): ChartBlock[] {
  const levels = adoptionColumns(now, now.lines).filter(({ level }) => level !== undefined);
  if (levels.length === 0) return [];
  const of = (lines: readonly Standing[]) =>
    points(levels.map((level) => total(lines.map((line) => valueOf(line, level)))));
  const words = PERIOD_WORDS[period.kind];
  return [
    {
      ...{ type: 'chart', id: 'by_level', title: '各级采用情况', kind: 'bar', unit: '条次' },
      categories: levels.map(({ title }) => title),
      series: [
        ...(before === null ? [] : [{ name: words.before, points: of(before.lines) }]),
        { name: words.now, points: of(now.lines) },
      ],
    },
  ];
}

export const GROUP_CHART = 'by_group';

/** Submissions and adoptions of each group. */
export function groupChart({ now }: BulletinFigures): ChartBlock[] {
  const groups = groupsOf(now).map(({ title, placed }) => ({ title, lines: placed.map(({ line }) => line) }));
  if (groups.length < 2) return [];
  const adopted = (line: Standing) => total(line.adopted.values());
  const of = (value: (line: Standing) => number) => points(groups.map(({ lines }) => total(lines.map(value))));
  return [
    {
      ...{ type: 'chart', id: GROUP_CHART, title: '各组报送和采用情况', kind: 'bar', unit: '条' },
      categories: groups.map(({ title }) => title),
      series: [
        { name: '报送', points: of(({ submitted }) => submitted) },
        { name: '采用', points: of(adopted) },
      ],
    },
  ];
}

function points(values: readonly number[]): ChartPoint[] {
  return values.map((value) => ({ value, text: count(value).text }));
}
