import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { timeText } from '../../shared/formats';
import { useNow } from '../../shared/use-now';
import { type ItemWithLife, useSubmissionSettings } from './item-queries';

type Lapse = Schemas['LapseResponse'];

/** The clocks of an urgent item, what is still to be reported and until when, and the reports that belong together. */
export function UrgencyClocks({ item }: { readonly item: ItemWithLife }) {
  const { urgency, reports, id } = item;
  return (
    <>
      {urgency && <Clocks urgency={urgency} />}
      {reports.length > 1 && (
        <ol start={0} style={{ margin: '8px 0', paddingInlineStart: 20 }} aria-label="首报和续报">
          {reports.map((report) => (
            <li key={report.id}>
              {report.id === id ? '本条' : <Link to={`/items/${report.id}`}>{report.title}</Link>}
              {report.no === 0 ? '（首报）' : `（续报 ${report.no}）`}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Clocks({ urgency }: { readonly urgency: NonNullable<ItemWithLife['urgency']> }) {
  const { severity, happenedAt, awareAt, toldAt, writtenAt, lapses } = urgency;
  const { data: settings } = useSubmissionSettings();
  const terms = settings?.severities.find(({ name }) => name === severity);
  return (
    <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
      <li>
        等级 <Tag color="red">{severity}</Tag>
      </li>
      <li>事发 {timeText(happenedAt)}</li>
      <li>单位知悉 {timeText(awareAt)}</li>
      {toldAt !== null && <li>办公室接到首报 {timeText(toldAt)}</li>}
      {toldAt === null && writtenAt === null && terms && (
        <Due awareAt={awareAt} minutes={terms.phoneMinutes} how="电话" />
      )}
      {writtenAt === null && terms && <Due awareAt={awareAt} minutes={terms.writtenMinutes} how="书面" />}
      {lapses.filter(({ counts }) => counts).map(lapseLine)}
    </ul>
  );
}

function Due({ awareAt, minutes, how }: { readonly awareAt: string; readonly minutes: number; readonly how: string }) {
  const due = Date.parse(awareAt) + minutes * 60_000;
  const now = useNow();
  return (
    <li>
      请在 <strong>{timeText(new Date(due).toISOString()).slice(11)}</strong> 前{how}报告
      {now > due && <Tag color="red">已超过</Tag>}
    </li>
  );
}

const lapseLine = ({ report, minutes, allowed, late }: Lapse) => (
  <li key={report}>
    {report === 'first' ? '首报' : '书面报告'}用了 {minutes} 分钟，限 {allowed} 分钟
    {late > 0 && <Tag color="red">超过 {late} 分钟</Tag>}
  </li>
);
