import { Tag } from 'antd';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { ExportButton } from '../../shared/parts/export-button';
import { PagedTable } from '../../shared/parts/paged-table';
import { periodText } from '../../shared/periods';
import { useUnitName } from '../../shared/units';
import { usePages } from '../../shared/use-pages';
import { eventNames } from '../../shared/words';
import { contentOf, particularsOf, type RecordedEvent } from './event';
import { EventActions } from './event-actions';
import type { EventQuery } from './event-conditions';

interface EventsTableProps {
  readonly query: EventQuery;
  readonly empty: string;
}

/** Events as recorded, the newest first; what was taken back stays and says so. */
export function EventsTable({ query, empty }: EventsTableProps) {
  const unitName = useUnitName();
  const regulations = useRegulations();
  const mayCancel = useMay()('cancellation.record');
  const order = { sort: 'recorded', direction: 'desc' } as const;
  const asked = { ...query, ...order, limit: 20 };
  const pages = usePages<RecordedEvent>(['events', 'list', asked], (cursor) =>
    told(api.GET('/api/v1/events', { params: { query: { ...asked, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <PagedTable<RecordedEvent>
      name={`events-${query.type ?? 'all'}`}
      pages={pages}
      rowKey="no"
      empty={empty}
      tools={<ExportButton ask={(key) => exportOf({ ...query, ...order }, key)} />}
      columns={[
        { title: '编号', width: 80, align: 'right', dataIndex: 'no' },
        { title: '日期', width: 110, dataIndex: 'occurredOn' },
        ...(query.type === undefined
          ? [{ title: '事项', width: 90, render: (_: unknown, { type }: RecordedEvent) => eventNames[type] ?? type }]
          : []),
        {
          title: '内容',
          render: (_, event) => (
            <EventText event={event} regulation={versionOn(regulations.data ?? [], event.occurredOn)} />
          ),
        },
        {
          title: '单位',
          width: 160,
          render: (_, event) =>
            contentOf(event)
              .units.map(({ unit }) => unitName(Number(unit)))
              .join('、') || (event.actsOn === null ? '按信息的供稿单位' : `同第 ${event.actsOn} 号`),
        },
        {
          title: '记录',
          width: 190,
          render: (_, { recordedBy, recordedAt }) => `${recordedBy} ${timeText(recordedAt)}`,
        },
        { title: '记账月份', width: 120, render: (_, { bookedMonth }) => periodText(bookedMonth) },
        {
          title: '操作',
          width: 110,
          render: (_, event) =>
            event.takenBackBy !== null ? (
              <Tag color="red">已被第 {event.takenBackBy} 号撤销</Tag>
            ) : (
              mayCancel && event.type !== 'cancellation' && <EventActions event={event} />
            ),
        },
      ]}
    />
  );
}

interface EventTextProps {
  readonly event: RecordedEvent;
  readonly regulation: Parameters<typeof particularsOf>[1];
}

function EventText({ event, regulation }: EventTextProps) {
  const { about, reason } = contentOf(event);
  const { itemId, actsOn } = event;
  return (
    <div className="sentences" style={{ minWidth: 'min(240px, 50vw)', maxWidth: 520, whiteSpace: 'normal' }}>
      {actsOn !== null && `针对第 ${actsOn} 号事项 `}
      {itemId !== null && <Link to={`/items/${itemId}`}>{about['title'] ?? '看这条信息'}</Link>}
      {/* Of a commission, what was to be written about. */}
      {itemId === null && about['title']}
      <div>{particularsOf(event, regulation).join('，')}</div>
      {about['text'] && <div>“{about['text']}”</div>}
      {(reason ?? about['note']) && <div>说明：{reason ?? about['note']}</div>}
    </div>
  );
}

function exportOf(body: Schemas['ExportEventsRequest'], key: string) {
  return told(api.POST('/api/v1/event-exports', { params: { header: { 'Idempotency-Key': key } }, body }));
}
