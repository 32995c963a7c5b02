import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { DraftSteps } from './draft-steps';

interface TopicProps {
  readonly id: string;
  readonly topic: string;
}

/** What is asked for; opened, what it must contain, who asked and when. */
export function Topic({ id, topic }: TopicProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain-button link-button" onClick={() => setOpen(true)}>
        {topic}
      </button>
      {open && <AskedDialog id={id} close={() => setOpen(false)} />}
    </>
  );
}

/** One commission, wherever in the list it stands. */
export function AskedDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const draft = useQuery({
    queryKey: ['commissions', 'one', id],
    queryFn: () => told(api.GET('/api/v1/commissioned-drafts/{id}', { params: { path: { id } } })),
  });
  return (
    <Modal open title={draft.data?.topic ?? '约稿'} footer={null} onCancel={close}>
      <Asked draft={draft} />
    </Modal>
  );
}

function Asked({ draft }: { readonly draft: UseQueryResult<Schemas['CommissionedDraftResponse']> }) {
  return (
    <Loaded query={draft}>
      {({ requirement, askedBy, askedAt, dueAt, steps }) => (
        <>
          <p className="item-text">{requirement || '没有另写要求。'}</p>
          <Descriptions
            size="small"
            column={1}
            style={{ marginTop: 12 }}
            items={[
              { key: 'due', label: '时限', children: timeText(dueAt) },
              { key: 'asked', label: '约稿', children: `${askedBy} ${timeText(askedAt)}` },
            ]}
          />
          <DraftSteps steps={steps} />
        </>
      )}
    </Loaded>
  );
}
