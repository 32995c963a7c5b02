import { Card, Tag } from 'antd';
import { Link } from 'react-router';
import { useRegulations, versionOn, wordTitle } from '../../shared/office';
import { Bars, MOST_BARS } from '../../shared/parts/bars';
import { RowsTable } from '../../shared/parts/rows-table';
import type { UnitResult, YearEnd } from './year-end';

type Liaison = YearEnd['liaisons'][number];

const byRank = <T extends { readonly rank: number }>(rows: readonly T[]) => [...rows].sort((a, b) => a.rank - b.rank);

/** Standard scores, ranks and grades group by group, then the liaisons. */
export function UnitResults({ year, units, liaisons }: Pick<YearEnd, 'year' | 'units' | 'liaisons'>) {
  const regulation = versionOn(useRegulations().data ?? [], `${year}-12-31`);
  const groups = [...new Set(units.map(({ group }) => group))];
  const ofGroup = (group: string) => byRank(units.filter((unit) => unit.group === group));
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h2 style={{ fontSize: '1.1em' }}>{wordTitle(regulation, 'group', group)}</h2>
          <StandardBars units={ofGroup(group)} group={wordTitle(regulation, 'group', group)} />
          <RowsTable<UnitResult>
            rowKey="unitId"
            rows={ofGroup(group)}
            empty="这一组没有单位。"
            columns={[
              { title: '名次', width: 70, align: 'right', dataIndex: 'rank' },
              { title: '单位', rowScope: 'row', dataIndex: 'name' },
              { title: '积分', width: 80, align: 'right', dataIndex: 'points' },
              { title: '标准分', width: 80, align: 'right', dataIndex: 'standard' },
              { title: '等次', width: 70, dataIndex: 'grade' },
              { title: '表彰', width: 70, render: (_, { commended }) => commended && <Tag color="green">入选</Tag> },
              { title: '一票否决', render: (_, { vetoes }) => vetoes.map(({ title }) => title).join('、') },
            ]}
          />
        </section>
      ))}
      {liaisons.length > 0 && (
        <section>
          <h2 style={{ fontSize: '1.1em' }}>信息联络员</h2>
          <RowsTable<Liaison>
            rowKey={({ unitId, name }) => `${unitId}${name}`}
            rows={byRank(liaisons)}
            empty="没有信息联络员。"
            columns={[
              { title: '名次', width: 70, align: 'right', dataIndex: 'rank' },
              { title: '姓名', rowScope: 'row', dataIndex: 'name' },
              { title: '单位', dataIndex: 'unit' },
              { title: '积分', width: 100, align: 'right', dataIndex: 'points' },
              { title: '表彰', width: 80, render: (_, { commended }) => commended && <Tag color="green">入选</Tag> },
            ]}
          />
        </section>
      )}
      <p>
        每一分的来历见<Link to="/statement">积分明细</Link>。
      </p>
    </>
  );
}

/** Standard scores side by side; one alone is compared with nothing. */
function StandardBars({ units, group }: { readonly units: readonly UnitResult[]; readonly group: string }) {
  if (units.length < 2 || units.every(({ standard }) => Number(standard) <= 0)) return null;
  const title = units.length > MOST_BARS ? `标准分前 ${MOST_BARS} 名` : '各单位的标准分';
  return (
    <Card size="small" title={title} style={{ marginBottom: 12 }}>
      <Bars
        bars={units.map(({ name, standard }) => ({ name, value: Number(standard), text: standard }))}
        measure="标准分"
        spoken={`${group}${title}的柱形图，数字见下表`}
      />
    </Card>
  );
}
