import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';
import { instructionForms, leaderRanks } from './event';
import { ItemSelect } from './item-select';

interface Entered {
  readonly itemId?: string;
  readonly leaderId?: number;
  readonly level?: string;
  readonly leader?: string;
  readonly rank?: string;
  readonly form?: string;
  readonly text?: string;
  readonly occurredOn: string;
  readonly fields?: Record<string, string | undefined>;
}

interface InstructionDialogProps {
  /** The item it is about; left out: it is looked for. */
  readonly item?: { readonly id: string; readonly title: string };
  readonly close: () => void;
}

/** Somebody who is not on the office's list. */
const OTHER = 0;
const elsewhere = ['level', 'rank', 'instruction_form', 'leader'];

/** A leader's instruction on an item, with what it brings before it is written. */
export function InstructionDialog({ item, close }: InstructionDialogProps) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const { occurredOn, leaderId } = entered;
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], occurredOn || today());
  const leaders = useQuery({
    queryKey: ['leaders', occurredOn],
    queryFn: () => told(api.GET('/api/v1/leaders', { params: { query: { on: occurredOn } } })),
    enabled: Boolean(occurredOn),
  });
  const bodyOf = (said: Entered) =>
    instructionBody(item?.id ?? said.itemId ?? '', said, saidFields('instruction', said.fields, regulation));
  const record = useAct(
    (said: Entered) =>
      told(api.POST('/api/v1/instructions', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(said) })),
    ['events', 'items', 'standings', 'notices'],
    { said: false },
  );
  const done = () => {
    say('批示已登记');
    close();
  };
  const body = bodyOf(entered);
  const complete =
    body.itemId !== '' && Boolean(occurredOn) && (body.leaderId !== undefined || body.level !== undefined);
  return (
    <FormDialog<Entered>
      title={item ? `登记对《${item.title}》的批示` : '登记批示'}
      okText="登记"
      form={form}
      initial={{ occurredOn: today(), form: 'leader_instruction' }}
      act={record}
      send={(said) => record.mutate(said, { onSuccess: done })}
      close={close}
      below={
        <ReceiptPreview
          about={['instruction', body]}
          ask={() => told(api.POST('/api/v1/instructions', { params: { query: { dryRun: 'true' } }, body }))}
          complete={complete}
          title="登记后将记"
          hint="选好信息和领导后，这里显示各单位的得分"
        />
      }
    >
      {!item && (
        <Form.Item name="itemId" label="信息" rules={[{ required: true, message: '请选择信息' }]}>
          <ItemSelect />
        </Form.Item>
      )}
      <Form.Item name="occurredOn" label="批示日期" rules={[{ required: true, message: '请填写批示日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="leaderId" label="领导" rules={[{ required: true, message: '请选择领导' }]}>
        <Select
          autoFocus={item !== undefined}
          loading={leaders.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            ...(leaders.data ?? []).map(({ id, name, title }) => ({ value: id, label: `${name}（${title}）` })),
            { value: OTHER, label: '不在名录上的领导' },
          ]}
        />
      </Form.Item>
      {leaderId === OTHER && (
        <>
          <Form.Item name="level" label="级别" rules={[{ required: true, message: '请选择级别' }]}>
            <Select
              options={(regulation?.vocabularies['level'] ?? []).map(({ word, title }) => ({
                value: word,
                label: title,
              }))}
            />
          </Form.Item>
          <Form.Item name="leader" label="姓名或职务">
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="rank" label="领导序列（可不填）">
            <Select allowClear options={Object.entries(leaderRanks).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        </>
      )}
      <Form.Item name="form" label="形式">
        <Select options={Object.entries(instructionForms).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="text" label="批示内容">
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <RegulationFields regulation={regulation} type="instruction" without={elsewhere} />
    </FormDialog>
  );
}

/** As the API takes it: either a leader of the list or one described, never both. */
function instructionBody(
  itemId: string,
  { leaderId, level, leader, rank, form, text, occurredOn }: Entered,
  fields: Record<string, string>,
): Schemas['RecordInstructionRequest'] {
  const described = {
    ...(level && { level }),
    ...(leader?.trim() && { leader: leader.trim() }),
    ...(rank && { rank }),
  };
  return {
    itemId,
    occurredOn,
    fields,
    ...(leaderId ? { leaderId } : leaderId === OTHER ? described : {}),
    ...(form && { form }),
    ...(text?.trim() && { text: text.trim() }),
  } as Schemas['RecordInstructionRequest'];
}
