import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { api, told } from '../../api/client';
import { useRegulations, versionOn } from '../../shared/office';
import { eventNames } from '../../shared/words';
import { contentOf, particularsOf } from './event';

/** Where an item went and what leaders wrote on it; nothing while there is nothing. */
export function ItemRecords({ id }: { readonly id: string }) {
  const regulations = useRegulations();
  const { data } = useQuery({
    queryKey: ['events', 'of-item', id],
    queryFn: () =>
      told(api.GET('/api/v1/events', { params: { query: { itemId: id, status: 'standing', limit: 50 } } })),
  });
  const shown = data?.rows.filter(({ type }) => type === 'instruction' || type === 'forward') ?? [];
  if (shown.length === 0) return null;
  return (
    <Card title="批示与上报" style={{ marginBottom: 16 }}>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {shown.map((event) => {
          const { about } = contentOf(event);
          const regulation = versionOn(regulations.data ?? [], event.occurredOn);
          return (
            <li key={event.no}>
              <strong>{eventNames[event.type]}</strong> {event.occurredOn}
              <div>{particularsOf(event, regulation).join('，')}</div>
              {about['text'] && <div className="item-text">“{about['text']}”</div>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
