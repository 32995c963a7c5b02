import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, told } from '../../api/client';
import { netOf, netText } from '../../shared/net';
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
            <Net entries={lines.flatMap(({ entries }) => entries)} />
            <p style={{ margin: 0 }}>点开数字看依据的条款和算法。</p>
          </>
        )
      }
    </Loaded>
  );
}

/** What each unit is left with, where more than one amount must be added up. */
function Net({ entries }: { readonly entries: readonly Schemas['EntryResponse'][] }) {
  const unitName = useUnitName();
  const units = [...new Set(entries.map(({ unitId }) => unitId))];
  const added = units.filter((unit) => {
    const own = entries.filter(({ unitId }) => unitId === unit);
    return own.length > netOf(own).length;
  });
  if (added.length === 0) return null;
  return (
    <ul aria-label="合计" style={{ margin: '0 0 8px', padding: 0, listStyle: 'none' }}>
      {units.map((unit) => (
        <li key={unit}>
          合计 {unitName(unit)} <strong>{netText(netOf(entries.filter(({ unitId }) => unitId === unit)))}</strong>
        </li>
      ))}
    </ul>
  );
}

async function amountsOf(itemId: string) {
  const { rows: events } = await told(api.GET('/api/v1/events', { params: { query: { itemId, limit: 50 } } }));
  const pages = await Promise.all(
    events.map(({ no }) => told(api.GET('/api/v1/entries', { params: { query: { event: no, limit: 50 } } }))),
  );
  return events.map((event, place) => ({ event, entries: pages[place]?.rows ?? [] }));
}
