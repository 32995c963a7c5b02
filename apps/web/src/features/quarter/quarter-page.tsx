import { Button, Card, Flex, Statistic } from 'antd';
import { useCaller } from '../../api/use-session';
import { Bars } from '../../shared/parts/bars';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { QuarterChoice } from '../../shared/parts/quarter-choice';
import { presentMonth, useMonths } from '../../shared/office';
import { periodText, quarterAfter, quarterOf } from '../../shared/periods';
import { hasRanks, type Standings, useStandings } from '../../shared/standings';
import { useConditions } from '../../shared/use-conditions';
import { adoptedOf, barsOf, pointsOf } from './figures';
import { Totals } from '../statement/totals';
import { StandingsTable } from './standings-table';

/** A quarter on one page: what it came to, who leads, and every unit with its figures. */
export function Component() {
  const months = useMonths();
  return <Loaded query={months}>{(found) => <Quarter present={quarterOf(`${presentMonth(found)}-01`)} />}</Loaded>;
}

function Quarter({ present }: { readonly present: string }) {
  const { conditions, change } = useConditions(['quarter']);
  // A unit is shown its own line alone, which leads nobody.
  const own = useCaller().unitId;
  const quarter = conditions.quarter ?? present;
  const standings = useStandings(quarter);
  const before = useStandings(quarterAfter(quarter, -1));
  const choose = (
    <Flex gap={8} wrap className="no-print">
      <QuarterChoice quarter={quarter} choose={(chosen) => change({ quarter: chosen })} />
      <Button onClick={() => window.print()}>打印</Button>
    </Flex>
  );
  return (
    <Page title={`${periodText(quarter)}政务信息情况`} extra={choose}>
      <Loaded query={standings}>
        {(found) => (
          <Flex vertical gap={16}>
            {own === null ? (
              <Summary standings={found} before={before.data} />
            ) : (
              <Totals quarter={quarter} unitId={own} />
            )}
            {own === null && hasRanks(found) && (
              <Card title="得分前列的单位">
                <Bars bars={barsOf(found)} measure="得分" spoken="得分前列单位的柱形图，数字见下表" />
              </Card>
            )}
            <StandingsTable period={quarter} standings={found} before={before.data} />
          </Flex>
        )}
      </Loaded>
    </Page>
  );
}

interface SummaryProps {
  readonly standings: Standings;
  readonly before: Standings | undefined;
}

function Summary({ standings, before }: SummaryProps) {
  const { lines, openMonths, rankBy } = standings;
  const sum = (found: Standings | undefined, of: (line: Standings['lines'][number]) => number) =>
    found?.lines.reduce((total, line) => total + of(line), 0) ?? 0;
  const adopted = sum(standings, adoptedOf);
  const silent = lines.filter(({ submitted }) => submitted === 0);
  const [first] = [...lines].sort((a, b) => a.rank - b.rank);
  return (
    <div>
      <Flex gap="8px 40px" wrap>
        <Statistic
          title="来稿"
          value={sum(standings, ({ submitted }) => submitted)}
          suffix={`条（上季 ${sum(before, ({ submitted }) => submitted).toLocaleString('zh-CN')}）`}
        />
        <Statistic
          title="采用"
          value={adopted}
          suffix={`条次（上季 ${sum(before, adoptedOf).toLocaleString('zh-CN')}）`}
        />
        <Statistic title="零报送" value={silent.length} suffix="个单位" />
        {first && hasRanks(standings) && (
          <Statistic title="第一名" value={first.name} suffix={`${pointsOf(first, rankBy)} 分`} />
        )}
      </Flex>
      {silent.length > 0 && (
        <p style={{ margin: '8px 0 0' }}>零报送单位：{silent.map(({ name }) => name).join('、')}</p>
      )}
      <p style={{ margin: '8px 0 0' }}>
        {openMonths.length > 0
          ? `${openMonths.map(periodText).join('、')}尚未结账，数字还会变化。`
          : '本季度各月均已结账。'}
      </p>
    </div>
  );
}
