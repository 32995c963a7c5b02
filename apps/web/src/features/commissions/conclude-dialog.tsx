import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { timeText, today } from '../../shared/formats';
import { type Regulation, useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { useAct } from '../../shared/use-act';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';
import { type AskedUnit, type CommissionResult, resultNames } from './asked-unit';

interface Entered {
  readonly result?: CommissionResult;
  readonly fields?: Record<string, string | undefined>;
  readonly note?: string;
}

interface ConcludeDialogProps {
  readonly unit: AskedUnit;
  readonly unitName: string;
  readonly close: () => void;
}

/** A person says how a commission ended for a unit; from then on it counts. */
export function ConcludeDialog({ unit, unitName, close }: ConcludeDialogProps) {
  const { id, unitId, topic, proposedResult } = unit;
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? {};
  const regulations = useRegulations();
  const due = timeText(unit.dueAt).slice(0, 10);
  // The day the regulation looks at.
  const regulation = versionOn(regulations.data ?? [], due < today() ? due : today());
  const bodyOf = (said: Entered) => conclusionOf(unitId, said, regulation);
  const params = { path: { id } };
  const conclude = useAct(
    (said: Entered) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/conclusion', {
          params: { ...params, header: { 'Idempotency-Key': key } },
          body: bodyOf(said),
        }),
      ),
    ['commissions', 'events', 'standings', 'notices'],
    { said: false },
  );
  const body = bodyOf(entered);
  const ask = () =>
    told(
      api.POST('/api/v1/commissioned-drafts/{id}/conclusion', {
        params: { ...params, query: { dryRun: 'true' } },
        body,
      }),
    );
  return (
    <FormDialog<Entered>
      title={`认定结果：${topic}`}
      okText="认定"
      form={form}
      initial={proposedResult === null ? {} : { result: proposedResult }}
      act={conclude}
      send={(said) => conclude.mutate(said, { onSuccess: close })}
      close={close}
      below={
        <ReceiptPreview
          about={['conclusion', id, body]}
          ask={ask}
          complete={isComplete(body, regulation)}
          title="认定后将记"
          hint="选好结果后，这里显示加多少、扣多少、依据哪一条"
        />
      }
    >
      <Form.Item
        name="result"
        label={`${unitName}交稿的结果`}
        extra={proposedResult !== null && `按时限和收到的时间，应是${resultNames[proposedResult]}。`}
        rules={[{ required: true, message: '请选择结果' }]}
      >
        <Radio.Group options={Object.entries(resultNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <RegulationFields regulation={regulation} type="commission" without={['result']} />
      <Form.Item name="note" label="说明（单位看得到）">
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：因停电，电话说明过" />
      </Form.Item>
    </FormDialog>
  );
}

/** Words of the regulation go along where it has others than the result. */
function conclusionOf(
  unitId: number,
  { result, fields, note }: Entered,
  regulation: Regulation | undefined,
): Schemas['ConcludeDraftRequest'] {
  const said = saidFields('commission', fields, regulation);
  const named = saidFields('commission', { result }, regulation);
  return {
    unitId,
    ...(result && { result }),
    ...(Object.keys(said).length > 0 && { fields: { ...said, ...named } }),
    ...(note?.trim() && { note: note.trim() }),
  };
}

function isComplete({ result, fields }: Schemas['ConcludeDraftRequest'], regulation: Regulation | undefined): boolean {
  const needed = regulation?.events.find(({ type }) => type === 'commission')?.fields ?? [];
  return (
    result !== undefined &&
    needed.every(({ name, required }) => !required || name === 'result' || Boolean(fields?.[name]))
  );
}
