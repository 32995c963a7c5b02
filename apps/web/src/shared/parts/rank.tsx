import { Statistic } from 'antd';
import { hasRanks, type Standings } from '../standings';

interface RankProps {
  readonly standings: Standings;
  readonly line: Standings['lines'][number];
}

/** The place of a unit among those that are ranked; a dash while ranks say nothing. */
export function Rank({ standings, line: { rank } }: RankProps) {
  if (!hasRanks(standings)) return <Statistic title="名次" value="—" />;
  return <Statistic title="名次" value={rank} suffix={`/ ${standings.ranked}`} />;
}
