import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';
import type { ItemWithLife } from '../items/item-queries';

/** The text as it stands; where the office has edited it, also beside the original, with what changed. */
export function ItemText({ item }: { readonly item: ItemWithLife }) {
  const edited = item.steps.some(({ action }) => action === 'edit');
  const [shown, setShown] = useState<'text' | 'difference'>('text');
  return (
    <>
      {edited && (
        <Segmented
          size="small"
          aria-label="文稿"
          options={[
            { value: 'text', label: '现稿' },
            { value: 'difference', label: '与原稿对照' },
          ]}
          value={shown}
          onChange={setShown}
          style={{ marginBottom: 8 }}
        />
      )}
      {edited && shown === 'difference' ? <Difference id={item.id} /> : <p className="item-text">{item.body}</p>}
    </>
  );
}

export function useRevisions(id: string) {
  return useQuery({
    queryKey: ['items', 'revisions', id],
    queryFn: () => told(api.GET('/api/v1/items/{id}/revisions', { params: { path: { id } } })),
  });
}

/** From the unit's newest text to the office's newest. */
function Difference({ id }: { readonly id: string }) {
  const found = useQuery({
    queryKey: ['items', 'difference', id],
    queryFn: async () => {
      const revisions = await told(api.GET('/api/v1/items/{id}/revisions', { params: { path: { id } } }));
      const from = [...revisions].reverse().find(({ kind }) => kind === 'original')?.no ?? 1;
      const to = revisions[revisions.length - 1]?.no ?? from;
      return told(
        api.GET('/api/v1/items/{id}/revisions/{from}/difference/{to}', {
          params: { path: { id, from: String(from), to: String(to) } },
        }),
      );
    },
  });
  return (
    <Loaded query={found}>
      {({ title, body }) => (
        <>
          <h3 style={{ margin: '0 0 8px' }}>
            <Parts parts={title} />
          </h3>
          <p className="item-text">
            <Parts parts={body} />
          </p>
        </>
      )}
    </Loaded>
  );
}

function Parts({ parts }: { readonly parts: readonly Schemas['DifferencePartResponse'][] }) {
  return parts.map(({ kind, text }, place) => {
    const key = `${place}${kind}`;
    if (kind === 'added') return <ins key={key}>{text}</ins>;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}
