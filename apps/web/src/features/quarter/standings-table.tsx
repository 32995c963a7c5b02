import { Table } from 'antd';
import { Link } from 'react-router';
import { lastDayOf, monthsOf } from '../../shared/periods';
import { useRegulations, versionOn, wordTitle } from '../../shared/office';
import { hasRanks, type Standings } from '../../shared/standings';
import { useNarrow } from '../../shared/use-narrow';
import { adoptedOf, levelsOf, pointsOf, type StandingLine } from './figures';
import { StandingsCards } from './standings-cards';

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
  const lines = [...standings.lines].sort((a, b) => a.rank - b.rank);
  const rankOf = ({ rank }: StandingLine) => (ranks ? rank : '—');
  const changeOf = ({ unitId, rank }: StandingLine) => changeText(rankThen.get(unitId), rank);
  const nameOf = ({ unitId, name }: StandingLine) => (
    <Link to={`/statement?unit=${unitId}&${asked}=${period}`}>{name}</Link>
  );
  const sums = standings.assets.map(({ code, title }) => ({
    title: code === 'point' ? '得分' : `奖金（${title}）`,
    of: (line: StandingLine) => pointsOf(line, code),
  }));
  const levels = levelsOf(standings).map((level) => ({
    title: wordTitle(regulation, 'level', level),
    of: ({ adopted }: StandingLine) => adopted.find((each) => each.level === level)?.count ?? 0,
  }));
  // The columns are more than a phone holds.
  if (useNarrow()) {
    const figures = [...sums, { title: '报送', of: submittedOf }, { title: '采用', of: adoptedOf }, ...levels];
    return <StandingsCards {...{ lines, rankOf, changeOf, nameOf, figures }} />;
  }
  return (
    <Table<StandingLine>
      size="small"
      rowKey="unitId"
      dataSource={lines}
      pagination={false}
      scroll={{ x: true }}
      columns={[
        {
          title: '名次',
          width: 70,
          align: 'right',
          render: (_, line) => rankOf(line),
          sorter: (a, b) => a.rank - b.rank,
        },
        { title: '变化', width: 70, render: (_, line) => changeOf(line) },
        { title: '单位', rowScope: 'row', render: (_, line) => nameOf(line) },
        {
          title: '分组',
          width: 120,
          render: (_, line) => wordTitle(regulation, 'group', line.group),
          filters: groups.map((word) => ({ value: word, text: wordTitle(regulation, 'group', word) })),
          onFilter: (value, line) => line.group === value,
        },
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
        ...levels.map(({ title, of }) => ({
          ...{ title, width: 80, align: 'right' as const },
          render: (_: unknown, line: StandingLine) => of(line),
        })),
        ...sums.map(({ title, of }) => ({
          ...{ title, width: 110, align: 'right' as const },
          render: (_: unknown, line: StandingLine) => of(line),
        })),
      ]}
    />
  );
}

const submittedOf = ({ submitted }: StandingLine) => submitted;

/** `↑2`, `↓1`, `—`; nothing where there was no rank before. */
function changeText(then: number | undefined, now: number): string {
  if (then === undefined) return '';
  if (then === now) return '—';
  return then > now ? `↑${then - now}` : `↓${now - then}`;
}
