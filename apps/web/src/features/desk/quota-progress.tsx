import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { daysBetween, lastDayOf, periodText } from '../../shared/periods';
import { Loaded } from '../../shared/parts/loaded';

interface QuotaProps {
  readonly month: string;
  readonly unitId: number;
}

/** What the regulation asks of the unit this month, how far it has come, and how many days are left. */
export function QuotaProgress({ month, unitId }: QuotaProps) {
  const regulations = useRegulations();
  const end = lastDayOf(month);
  const left = Math.max(0, daysBetween(today(), end));
  return (
    <Loaded query={regulations}>
      {(versions) => {
        const rules = versionOn(versions, end)?.periodRules.filter(
          ({ at, subject, targeted }) => at === 'month' && subject === 'unit' && targeted,
        );
        if (!rules?.length) return <p style={{ margin: 0 }}>现行办法没有规定每月任务。</p>;
        return (
          <>
            <p style={{ marginTop: 0 }}>
              {periodText(month)}，{today() > end ? '已结束' : `还有 ${left} 天`}
            </p>
            {rules.map(({ id, title }) => (
              <OneQuota key={id} rule={id} title={title} month={month} unitId={unitId} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

function OneQuota({ rule, title, month, unitId }: QuotaProps & { readonly rule: string; readonly title: string }) {
  const result = useQuery({
    queryKey: ['results', month, rule],
    queryFn: () => told(api.GET('/api/v1/results', { params: { query: { period: month, rule } } })),
    retry: false,
  });
  return (
    <Loaded query={result}>
      {({ rows }) => {
        const mine = rows.find((row) => row.unitId === unitId);
        if (!mine?.target) return <p>{title}：本单位没有指标。</p>;
        const percent = Math.min(100, Math.floor((100 * Number(mine.score)) / Number(mine.target)));
        return (
          <div>
            <span>
              {title}：已完成 <strong>{mine.score}</strong>，应完成 {mine.target}
            </span>
            <Progress
              percent={percent}
              status={percent >= 100 ? 'success' : 'normal'}
              aria-label={`${title}完成 ${percent}%`}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
