import { Flex, Statistic } from 'antd';
import { Link } from 'react-router';
import { periodText, quarterAfter, quarterOf } from '../../shared/periods';
import { Loaded } from '../../shared/parts/loaded';
import { Panel } from '../../shared/parts/panel';
import { Rank } from '../../shared/parts/rank';
import { hasRanks, leadersOf, type Standings, useStandings } from '../../shared/standings';
import { totalText } from '../../shared/formats';

interface StandingProps {
  readonly month: string;
  /** Left out: the office as a whole. */
  readonly unitId?: number;
}

/** Rank and points of this quarter beside the last; of the office, what it received and who leads. */
export function StandingCard({ month, unitId }: StandingProps) {
  const quarter = quarterOf(`${month}-01`);
  const now = useStandings(quarter);
  const before = useStandings(quarterAfter(quarter, -1));
  const to = unitId === undefined ? '/quarter' : '/statement';
  return (
    <Panel title={`${periodText(quarter)}${unitId === undefined ? '概况' : '排名'}`} extra={<Link to={to}>查看</Link>}>
      <Loaded query={now}>
        {(standings) =>
          unitId === undefined ? (
            <OfficeFigures standings={standings} />
          ) : (
            <UnitFigures standings={standings} before={before.data} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function UnitFigures({
  standings,
  before,
}: {
  readonly standings: Standings;
  readonly before?: Standings | undefined;
}) {
  const { rankBy } = standings;
  const mine = standings.lines[0];
  if (!mine) return <p style={{ margin: 0 }}>本单位不在本季度的排名之中。</p>;
  const rankThen = before && hasRanks(before) ? before.lines[0]?.rank : undefined;
  const rose = rankThen === undefined || !hasRanks(standings) ? 0 : rankThen - mine.rank;
  return (
    <>
      <Flex gap="8px 32px" wrap>
        <Rank standings={standings} line={mine} />
        <Statistic title="得分" value={pointsOf(mine, rankBy)} />
        <Statistic title="报送" value={mine.submitted} suffix="条" />
        <Statistic title="采用" value={mine.adopted.reduce((sum, { count }) => sum + count, 0)} suffix="条次" />
      </Flex>
      <p style={{ marginBottom: 0 }}>
        {!hasRanks(standings)
          ? '本季度还没有单位得分，所以没有名次。'
          : rankThen === undefined
            ? '上季度没有名次。'
            : rose === 0
              ? '名次与上季度相同。'
              : `比上季度${rose > 0 ? '上升' : '下降'} ${Math.abs(rose)} 位（上季度第 ${rankThen}）。`}
      </p>
    </>
  );
}

function OfficeFigures({ standings }: { readonly standings: Standings }) {
  const { lines, rankBy } = standings;
  const sum = (of: (line: Standings['lines'][number]) => number) => lines.reduce((total, line) => total + of(line), 0);
  const adopted = sum((line) => line.adopted.reduce((total, { count }) => total + count, 0));
  const { named, more } = leadersOf(standings);
  const names = named.map((line) => `${line.name} ${pointsOf(line, rankBy)} 分`).join('，');
  const silent = lines.filter(({ submitted }) => submitted === 0).length;
  return (
    <>
      <Flex gap="8px 32px" wrap>
        <Statistic title="来稿" value={sum(({ submitted }) => submitted)} suffix="条" />
        <Statistic title="采用" value={adopted} suffix="条次" />
        <Statistic title="零报送" value={silent} suffix="个单位" />
      </Flex>
      <p style={{ marginBottom: 0 }}>
        前三名：{names || '暂无'}
        {more > 0 && `，另有 ${more} 个单位并列`}
      </p>
    </>
  );
}

function pointsOf({ amounts }: Standings['lines'][number], asset: string): string {
  return totalText(amounts.find((amount) => amount.asset === asset)?.total ?? '0', asset);
}
