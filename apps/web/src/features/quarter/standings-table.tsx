import { Table } from 'antd';
import { Link } from 'react-router';
import { lastDayOf, monthsOf } from '../../shared/periods';
import { useRegulations, versionOn, wordTitle } from '../../shared/office';
import { hasRanks, type Standings } from '../../shared/standings';
import { useNarrow } from '../../shared/use-narrow';
import { adoptedOf, levelsOf, pointsOf, type StandingLine } from './figures';

interface StandingsTableProps {
  /** A quarter or a month. */
  readonly period: string;
  readonly standings: Standings;
  readonly before: Standings | undefined;
}

/** Every unit with its figures; the name leads to its entries. */
export function StandingsTable({ period, standings, before }: StandingsTableProps) {
  const regulations = useRegulations();
  const [asked, lastMonth] = period.includes('Q') ? ['quarter', monthsOf(period).to] : ['month', period];
  const regulation = versionOn(regulations.data ?? [], lastDayOf(lastMonth));
  const groups = [...new Set(standings.lines.map(({ group }) => group))];
  const ranks = hasRanks(standings);
  const rankThen = new Map(
    (before && ranks && hasRanks(before) ? before.lines : []).map(({ unitId, rank }) => [unitId, rank]),
  );
  const narrow = useNarrow();
  const stays = narrow ? { fixed: 'left' as const } : {};
  const change = {
    title: '变化',
    width: 70,
    render: (_: unknown, { unitId, rank }: StandingLine) => changeText(rankThen.get(unitId), rank),
  };
  const group = {
    title: '分组',
    width: 120,
    render: (_: unknown, line: StandingLine) => wordTitle(regulation, 'group', line.group),
    filters: groups.map((word) => ({ value: word, text: wordTitle(regulation, 'group', word) })),
    onFilter: (value: unknown, line: StandingLine) => line.group === value,
  };
  const sums = standings.assets.map(({ code, title }) => ({
    title: code === 'point' ? '得分' : `奖金（${title}）`,
    width: 110,
    align: 'right' as const,
    render: (_: unknown, line: StandingLine) => pointsOf(line, code),
  }));
  return (
    <Table<StandingLine>
      size="small"
      rowKey="unitId"
      dataSource={[...standings.lines].sort((a, b) => a.rank - b.rank)}
      pagination={false}
      scroll={{ x: narrow ? 'max-content' : true }}
      columns={[
        {
          title: '名次',
          width: 70,
          align: 'right',
          render: (_, { rank }) => (ranks ? rank : '—'),
          sorter: (a, b) => a.rank - b.rank,
          ...stays,
        },
        ...(narrow ? [] : [change]),
        {
          title: '单位',
          ...stays,
          render: (_, { unitId, name }) => <Link to={`/statement?unit=${unitId}&${asked}=${period}`}>{name}</Link>,
        },
        // On a phone the sums come first and the rest is a swipe away, beside rank and unit, which stay in sight.
        ...(narrow ? sums : [group]),
        {
          title: '报送',
          width: 80,
          align: 'right',
          dataIndex: 'submitted',
          sorter: (a, b) => a.submitted - b.submitted,
        },
        {
          title: '采用',
          width: 80,
          align: 'right',
          render: (_, line) => adoptedOf(line),
          sorter: (a, b) => adoptedOf(a) - adoptedOf(b),
        },
        ...levelsOf(standings).map((level) => ({
          title: wordTitle(regulation, 'level', level),
          width: 80,
          align: 'right' as const,
          render: (_: unknown, { adopted }: StandingLine) => adopted.find((each) => each.level === level)?.count ?? 0,
        })),
        ...(narrow ? [group, change] : sums),
      ]}
    />
  );
}

/** `↑2`, `↓1`, `—`; nothing where there was no rank before. */
function changeText(then: number | undefined, now: number): string {
  if (then === undefined) return '';
  if (then === now) return '—';
  return then > now ? `↑${then - now}` : `↓${now - then}`;
}
