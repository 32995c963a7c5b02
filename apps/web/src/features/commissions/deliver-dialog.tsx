import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { statusNames } from '../../shared/words';
import { ItemSelect } from '../records/item-select';
import type { AskedUnit } from './asked-unit';

interface DeliverDialogProps {
  readonly unit: AskedUnit;
  /** Where an editor delivers in the unit's name. */
  readonly unitName?: string;
  readonly close: () => void;
}

interface Entered {
  readonly itemId: string;
  readonly note?: string;
}

/** Which of the unit's items answers the commission. */
export function DeliverDialog({ unit: { id, topic, unitId }, unitName, close }: DeliverDialogProps) {
  const deliver = useAct(
    ({ itemId, note }: Entered) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/delivery', {
          params: { path: { id } },
          body: { itemId, ...(unitName !== undefined && { unitId }), ...(note?.trim() && { note: note.trim() }) },
        }),
      ),
    ['commissions', 'items'],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title={`${unitName === undefined ? '交稿' : '代交稿'}：${topic}`}
      okText={unitName === undefined ? '交稿' : '记为已交稿'}
      act={deliver}
      send={(entered) => deliver.mutate(entered, { onSuccess: close })}
      close={close}
    >
      {unitName !== undefined && (
        <p style={{ marginTop: 0 }}>
          选出{unitName}
          报来的信息，由你代记；是否按时看它报到的时间，与现在代记的时间无关。列表里没有的，先用“登记来稿”记下来。
        </p>
      )}
      <Form.Item name="itemId" label="用哪一条信息交稿" rules={[{ required: true, message: '请选择信息' }]}>
        {unitName === undefined ? <OwnItem /> : <ItemSelect unitId={unitId} />}
      </Form.Item>
      {unitName !== undefined && (
        <Form.Item name="note" label="说明（可不填，单位看得到）">
          <Input maxLength={500} placeholder="例如：传真来稿，编辑代为登记" />
        </Form.Item>
      )}
    </FormDialog>
  );
}

interface OwnItemProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (itemId: string) => void;
}

function OwnItem(field: OwnItemProps) {
  const items = useQuery({ queryKey: ['items', 'to-deliver'], queryFn: ownItems });
  return (
    <Select<string>
      {...field}
      autoFocus
      loading={items.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent="还没有信息，请先写一条草稿"
      options={(items.data ?? []).map((item) => ({
        value: item.id,
        label: `${item.title || '（无标题）'}（${statusNames[item.status] ?? item.status}）`,
      }))}
    />
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
