import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { usePublications } from '../../shared/publications';
import { useAct } from '../../shared/use-act';

/** Opens an issue; one whose day is to come gets its number on that day. */
export function OpenIssueDialog({ close }: { readonly close: () => void }) {
  const [key] = useState(newKey);
  const navigate = useNavigate();
  const publications = usePublications();
  const open = useAct(
    (body: Schemas['OpenIssueRequest']) =>
      told(api.POST('/api/v1/issues', { params: { header: { 'Idempotency-Key': key } }, body })),
    ['issues'],
    { said: false },
  );
  return (
    <FormDialog<Schemas['OpenIssueRequest']>
      title="开新的一期"
      okText="开期"
      initial={{ issuedOn: today() }}
      act={open}
      send={(body) => open.mutate(body, { onSuccess: ({ id }) => void navigate(`/issues/${id}`) })}
      close={close}
    >
      <Form.Item name="publication" label="刊物" rules={[{ required: true, message: '请选择刊物' }]}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={(publications.data ?? []).map(({ key: value, title }) => ({ value, label: title }))}
        />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label="出刊日期"
        extra="以后的日期先列为待开期，到那天开期时编号。"
        rules={[{ required: true, message: '请填写出刊日期' }]}
      >
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
