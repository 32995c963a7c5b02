import { Form, Input, Radio, Select } from 'antd';
import { useRef } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { recipientNames, type Scheme, taxNames } from './payout-words';

type Wanted = Omit<Schemas['AddSchemeRequest'], 'asset'>;

interface SchemeDialogProps {
  /** Given where a scheme in use is altered: it is ended, since batches keep the one they were drawn up by. */
  readonly replaced?: Scheme;
  readonly close: () => void;
}

export function SchemeDialog({ replaced, close }: SchemeDialogProps) {
  const save = useSave(replaced);
  return (
    <FormDialog
      title={replaced ? '修改发放方案' : '新建发放方案'}
      okText="保存"
      act={save}
      initial={replaced ?? { recipient: 'unit', tax: 'none' }}
      send={(wanted: Wanted) => save.mutate(wanted, { onSuccess: close })}
      close={close}
    >
      {replaced && <p style={{ marginTop: 0 }}>改动只对以后编制的批次有效：原方案停用，另建一个新的。</p>}
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={80} placeholder="如：半年信息奖励" autoFocus />
      </Form.Item>
      <Form.Item name="recipient" label="发给" extra="发给个人的，信息须写明作者">
        <Radio.Group options={Object.entries(recipientNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="tax" label="计税">
        <Select options={Object.entries(taxNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="budgetSource"
        label="经费来源"
        rules={[{ required: true, whitespace: true, message: '请填写经费来源' }]}
      >
        <Input maxLength={120} placeholder="如：区财政信息工作专项经费" />
      </Form.Item>
    </FormDialog>
  );
}

/** Ends the replaced scheme once, then adds the new one; saving again after a refusal does not end it twice. */
function useSave(replaced: Scheme | undefined) {
  const ended = useRef(false);
  return useAct(
    async ({ title, recipient, tax, budgetSource }: Wanted) => {
      if (replaced && !ended.current) {
        await told(api.POST('/api/v1/payout-schemes/{id}/ending', { params: { path: { id: replaced.id } } }));
        ended.current = true;
      }
      const body = { title, asset: replaced?.asset ?? 'yuan', recipient, tax, budgetSource };
      return told(api.POST('/api/v1/payout-schemes', { body }));
    },
    ['payout-schemes'],
    { said: false },
  );
}
