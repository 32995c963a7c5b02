import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { useRegulations, versionOn } from '../../shared/office';
import { eventNames } from '../../shared/words';
import { contentOf, particularsOf } from './event';
import { EventActions } from './event-actions';

const SHOWN = ['adoption', 'instruction', 'forward'];

/**
 * Where an item was adopted, where it went and what leaders wrote on it, each with the way to take it back; nothing while there
 * is nothing.
 */
export function ItemRecords({ id }: { readonly id: string }) {
  const regulations = useRegulations();
  const { data } = useQuery({
    queryKey: ['events', 'of-item', id],
    queryFn: () =>
      told(api.GET('/api/v1/events', { params: { query: { itemId: id, status: 'standing', limit: 50 } } })),
  });
  const mayCancel = useMay()('cancellation.record');
  const shown = data?.rows.filter(({ type }) => SHOWN.includes(type)) ?? [];
  if (shown.length === 0) return null;
  return (
    <Card title="采用、上报与批示" style={{ marginBottom: 16 }}>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {shown.map((event) => {
          const { about } = contentOf(event);
          const regulation = versionOn(regulations.data ?? [], event.occurredOn);
          return (
            <li key={event.no}>
              <strong>{eventNames[event.type]}</strong> {event.occurredOn}
              {mayCancel && <EventActions event={event} />}
              <div>{particularsOf(event, regulation).join('，')}</div>
              {about['text'] && <div className="item-text">“{about['text']}”</div>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
