import { AutoComplete, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, newKey, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { usePublications } from '../../shared/publications';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';
import { type Adoption, bodyOf, elsewhere, isComplete, lastAdoption, rememberAdoption } from './adoption';
import { AdoptionPreview } from './adoption-preview';
import { useOpenIssues } from './open-issues';
import { RegulationFields } from './regulation-fields';

interface AdoptDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** Where an item is adopted, with what that brings to whom before anything is written. */
export function AdoptDialog({ item, close }: AdoptDialogProps) {
  const [form] = Form.useForm<Adoption>();
  const [key] = useState(newKey);
  const known = lastAdoption().publication !== undefined;
  const say = useUndo();
  const publications = usePublications();
  const regulations = useRegulations();
  const chosen: Adoption = { ...lastAdoption(), ...Form.useWatch([], form) };
  const regulation = versionOn(regulations.data ?? [], chosen.occurredOn || today());
  const body = bodyOf(item.id, chosen, regulation);
  const issues = useOpenIssues(chosen.publication);
  const last = lastAdoption();
  const sameAsLast = last.publication === chosen.publication ? last.issue : undefined;
  const only = issues.length === 1 ? issues[0] : undefined;
  useEffect(() => {
    // What is adopted now is meant for the issue that is being made, unless somebody says otherwise.
    if (form.isFieldTouched('issue')) return;
    form.setFieldValue('issue', only?.label ?? sameAsLast);
    if (only) form.setFieldValue('occurredOn', only.issuedOn);
  }, [form, only, sameAsLast]);
  const adopt = useAct(
    (adoption: Adoption) =>
      told(
        api.POST('/api/v1/adoptions', {
          params: { header: { 'Idempotency-Key': key } },
          body: bodyOf(item.id, adoption, regulation),
        }),
      ),
    ['items', 'notices', 'standings'],
    { said: false },
  );
  const takeBack = useAct(
    (event: number) => told(api.POST('/api/v1/cancellations', { body: { event, reason: '误操作，撤销' } })),
    ['items', 'notices', 'standings'],
  );
  const send = (adoption: Adoption) =>
    adopt.mutate(adoption, {
      onSuccess: ({ event }) => {
        rememberAdoption(adoption);
        say(`已采用《${item.title}》`, { undo: () => takeBack.mutateAsync(event.no), to: `/items/${item.id}` });
        close();
      },
    });
  return (
    <FormDialog<Adoption>
      title={`采用《${item.title}》`}
      okText="采用"
      okFocused={known}
      form={form}
      initial={lastAdoption()}
      act={adopt}
      send={send}
      close={close}
      below={<AdoptionPreview body={body} complete={isComplete(body, regulation)} />}
    >
      <Form.Item name="publication" label="刊物" rules={[{ required: true, message: '请选择刊物' }]}>
        <Select
          autoFocus={!known}
          showSearch={{ optionFilterProp: 'label' }}
          options={(publications.data ?? []).map(({ key: value, title }) => ({ value, label: title }))}
        />
      </Form.Item>
      <RegulationFields regulation={regulation} type="adoption" without={elsewhere} />
      <Form.Item name="issue" label="期号（可不填）">
        <AutoComplete
          allowClear
          maxLength={40}
          options={issues.map(({ label, issuedOn }) => ({ value: label, issuedOn }))}
          onSelect={(_label: string, { issuedOn }: { issuedOn: string }) => form.setFieldValue('occurredOn', issuedOn)}
        />
      </Form.Item>
      <Form.Item name="occurredOn" label="采用日期" rules={[{ required: true, message: '请填写采用日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
