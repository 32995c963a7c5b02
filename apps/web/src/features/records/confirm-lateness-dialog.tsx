import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';

interface Entered {
  readonly reason: string;
  readonly fields?: Record<string, string | undefined>;
}

interface ConfirmLatenessDialogProps {
  readonly item: Pick<Schemas['ItemResponse'], 'id' | 'title' | 'submittedOn'>;
  readonly close: () => void;
}

/** A person says that an urgent item was late; that makes an incident of it. */
export function ConfirmLatenessDialog({ item: { id, title, submittedOn }, close }: ConfirmLatenessDialogProps) {
  const [key] = useState(newKey);
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], submittedOn ?? today());
  const confirm = useAct(
    ({ reason, fields }: Entered) =>
      told(
        api.POST('/api/v1/items/{id}/lateness/confirmation', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { reason, fields: saidFields('incident', fields, regulation) },
        }),
      ),
    ['items', 'events', 'standings', 'notices'],
    { said: false },
  );
  const knowsLate = regulation?.vocabularies['fault']?.some(({ word }) => word === 'late');
  return (
    <FormDialog<Entered>
      title={`认定《${title}》迟报`}
      okText="认定迟报"
      danger
      {...(knowsLate && { initial: { fields: { fault: 'late' } } })}
      act={confirm}
      send={(entered) => confirm.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <RegulationFields regulation={regulation} type="incident" without={[]} />
      <Form.Item name="reason" label="认定的理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
        <Input.TextArea autoFocus rows={3} maxLength={500} placeholder="例如：知悉后两小时才书面报告" />
      </Form.Item>
    </FormDialog>
  );
}
