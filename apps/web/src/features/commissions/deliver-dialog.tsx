import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { statusNames } from '../../shared/words';

interface DeliverDialogProps {
  readonly id: string;
  readonly topic: string;
  readonly close: () => void;
}

/** Which of the unit's items answers the commission. */
export function DeliverDialog({ id, topic, close }: DeliverDialogProps) {
  const items = useQuery({ queryKey: ['items', 'to-deliver'], queryFn: ownItems });
  const deliver = useAct(
    (body: { itemId: string }) =>
      told(api.POST('/api/v1/commissioned-drafts/{id}/delivery', { params: { path: { id } }, body })),
    ['commissions', 'items'],
    { said: false },
  );
  return (
    <FormDialog<{ itemId: string }>
      title={`交稿：${topic}`}
      okText="交稿"
      act={deliver}
      send={(body) => deliver.mutate(body, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="itemId" label="用哪一条信息交稿" rules={[{ required: true, message: '请选择信息' }]}>
        <Select
          autoFocus
          loading={items.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="还没有信息，请先写一条草稿"
          options={(items.data ?? []).map((item) => ({
            value: item.id,
            label: `${item.title || '（无标题）'}（${statusNames[item.status] ?? item.status}）`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

/** Drafts first: they are what is being written for it. */
async function ownItems() {
  const page = (status?: 'draft') =>
    told(
      api.GET('/api/v1/items', {
        params: { query: { limit: 50, sort: 'recorded', direction: 'desc', ...(status && { status }) } },
      }),
    );
  const [drafts, others] = await Promise.all([page('draft'), page()]);
  return [...drafts.rows, ...others.rows];
}
