import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useCaller, useMay } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { api, told } from '../../api/client';
import { emptyDraft, fieldsOf } from './draft';
import { DraftEditor } from './draft-editor';
import type { ItemWithLife } from './item-queries';
import { PurgedNote } from './purged-note';

/** Where a liaison writes: something new, a draft, or what was returned; and where an editor enters what came on paper. */
export function Component() {
  const { id } = useParams();
  const { unitId } = useCaller();
  if (!useMay()('item.submit')) return <Page title="报送信息">信息由各单位的信息员报送，纸质来稿由编辑登记。</Page>;
  return (
    <Page title={unitId === null ? '登记来稿' : '报送信息'}>
      {id === undefined ? (
        <DraftEditor
          start={{ fields: { ...emptyDraft, unitId }, id: null, version: 0, returned: false }}
          opinion={null}
        />
      ) : (
        <Existing id={id} />
      )}
    </Page>
  );
}

function Existing({ id }: { readonly id: string }) {
  const item = useQuery({
    queryKey: ['draft', id],
    queryFn: () => told(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
    // What is on the screen must not change under the hands of whoever writes.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={item}>
      {(found) => {
        if (found.status === 'purged') return <PurgedNote steps={found.steps} />;
        const draft = found.draft ?? { version: 0, title: found.title, body: found.body };
        const fields = fieldsOf({ item: found, draft: draft as never });
        const start = { fields, id, version: draft.version, returned: found.status === 'returned' };
        return <DraftEditor start={start} opinion={opinionOf(found)} />;
      }}
    </Loaded>
  );
}

/** What the office wrote when it returned the text. */
function opinionOf({ status, steps }: ItemWithLife): string | null {
  if (status !== 'returned') return null;
  return [...steps].reverse().find(({ action }) => action === 'return')?.words ?? null;
}
