import { useQuery } from '@tanstack/react-query';
import { api, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';

interface WhyNotProps {
  readonly itemId: string;
  /** Whether the ledger has an event of the item; it can say nothing of one it does not know. */
  readonly known: boolean;
}

/** Why an item brings nothing, or nothing yet. */
export function WhyNot({ itemId, known }: WhyNotProps) {
  const reasons = useQuery({
    queryKey: ['why-not', itemId],
    queryFn: () => told(api.GET('/api/v1/why-not', { params: { query: { itemId } } })),
    enabled: known,
  });
  if (!known) return <p style={{ margin: 0 }}>台账里还没有它的报送或采用，所以没有积分。</p>;
  return (
    <Loaded query={reasons}>
      {(rows) => (
        <>
          <p style={{ marginTop: 0 }}>目前没有积分，原因是：</p>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {rows.map(({ event, code, reason, clause }) => (
              <li key={`${event}${code}`}>
                {reason}
                {clause && `（第 ${clause} 条）`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
