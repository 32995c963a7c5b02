import { Card } from 'antd';
import { Bars } from '../../shared/parts/bars';
import { Loaded } from '../../shared/parts/loaded';
import { monthAfter, periodText } from '../../shared/periods';
import { hasRanks, useStandings } from '../../shared/standings';
import { barsOf } from '../quarter/figures';
import { StandingsTable } from '../quarter/standings-table';

/** What a month brought each unit, as far as it is booked: as bars, and in a table that leads to the entries. */
export function MonthFigures({ month }: { readonly month: string }) {
  const standings = useStandings(month);
  const before = useStandings(monthAfter(month, -1));
  return (
    <Card title={`${periodText(month)}各单位得分`} style={{ marginBottom: 16 }}>
      <Loaded query={standings}>
        {(found) =>
          hasRanks(found) ? (
            <>
              <Bars bars={barsOf(found)} measure="得分" spoken="得分前列单位的柱形图，数字见下表" />
              <StandingsTable period={month} standings={found} before={before.data} />
            </>
          ) : (
            <p style={{ margin: 0 }}>这个月还没有单位得分。</p>
          )
        }
      </Loaded>
    </Card>
  );
}
