import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';
import { useUnitName } from '../../shared/units';
import { Loaded } from '../../shared/parts/loaded';
import { EntryButton } from '../why/entry-button';
import { WhyNot } from '../why/why-not';
import { useRegulations, versionOn } from '../../shared/office';
import { eventNames } from '../../shared/words';
import { particularsOf } from '../records/event';

/** What the events of an item brought, entry by entry; where nothing, why not. */
export function ItemAmounts({ id }: { readonly id: string }) {
  const unitName = useUnitName();
  const { data: regulations = [] } = useRegulations();
  const read = useQuery({ queryKey: ['items', 'amounts', id], queryFn: () => amountsOf(id) });
  return (
    <Loaded query={read}>
      {(lines) =>
        lines.every(({ entries }) => entries.length === 0) ? (
          <WhyNot itemId={id} known={lines.length > 0} />
        ) : (
          <>
            {lines
              .filter(({ entries }) => entries.length > 0)
              .map(({ event, entries }) => (
                <section key={event.no} style={{ marginBottom: 12 }}>
                  <strong>{eventNames[event.type] ?? event.type}</strong> {event.occurredOn}
                  <div>{particularsOf(event, versionOn(regulations, event.occurredOn)).join('，')}</div>
                  <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
                    {entries.map((entry) => (
                      <li key={entry.no}>
                        {unitName(entry.unitId)} <EntryButton entry={entry} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            <p style={{ margin: 0 }}>点开数字看依据的条款和算法。</p>
          </>
        )
      }
    </Loaded>
  );
}

async function amountsOf(itemId: string) {
  const { rows: events } = await told(api.GET('/api/v1/events', { params: { query: { itemId, limit: 50 } } }));
  const pages = await Promise.all(
    events.map(({ no }) => told(api.GET('/api/v1/entries', { params: { query: { event: no, limit: 50 } } }))),
  );
  return events.map((event, place) => ({ event, entries: pages[place]?.rows ?? [] }));
}
