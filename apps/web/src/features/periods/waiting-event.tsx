import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';
import { useRegulations, versionOn } from '../../shared/office';
import { Loaded } from '../../shared/parts/loaded';
import { useUnitName } from '../../shared/units';
import { eventNames } from '../../shared/words';
import { contentOf, particularsOf } from '../records/event';

/** The event whose amount waits: what it was, of whom, when, and why it was recorded. */
export function WaitingEvent({ no }: { readonly no: number }) {
  const unitName = useUnitName();
  const { data: regulations = [] } = useRegulations();
  const event = useQuery({
    queryKey: ['events', 'one', no],
    queryFn: () => told(api.GET('/api/v1/events/{no}', { params: { path: { no } } })),
  });
  return (
    <Loaded query={event}>
      {(found) => {
        const { units, about, reason } = contentOf(found);
        return (
          <div style={{ marginBottom: 12 }}>
            <strong>{eventNames[found.type] ?? found.type}</strong> {found.occurredOn}{' '}
            {units.map(({ unit }) => unitName(Number(unit))).join('、')}
            {about['title'] && `《${about['title']}》`}
            <div>{particularsOf(found, versionOn(regulations, found.occurredOn)).join('，')}</div>
            {reason && <div className="item-text">“{reason}”</div>}
          </div>
        );
      }}
    </Loaded>
  );
}
