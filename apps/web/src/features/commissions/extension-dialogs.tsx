import { Form, Input, Radio } from 'antd';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { type AskedUnit, momentOf } from './asked-unit';

interface ExtensionDialogProps {
  readonly unit: AskedUnit;
  readonly close: () => void;
}

interface Asked {
  /** `2014-03-12T17:00`, the office's time. */
  readonly until: string;
  readonly reason: string;
}

/** A unit asks for a later moment; named, an editor enters it for the unit. */
export function AskExtensionDialog({
  unit: { id, topic, dueAt, unitId },
  unitName,
  close,
}: ExtensionDialogProps & { readonly unitName?: string }) {
  const ask = useAct(
    ({ until, reason }: Asked) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/extension-request', {
          params: { path: { id } },
          body: { until: momentOf(until), reason: reason.trim(), ...(unitName !== undefined && { unitId }) },
        }),
      ),
    ['commissions'],
    { said: false },
  );
  return (
    <FormDialog<Asked>
      title={`${unitName === undefined ? '' : '代'}申请延期：${topic}`}
      okText="申请"
      act={ask}
      send={(entered) => ask.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        {unitName}原定 {timeText(dueAt)}。办公室答复以前，仍按原定时限。
      </p>
      <Form.Item name="until" label="延到" rules={[{ required: true, message: '请填写延到什么时候' }]}>
        <Input type="datetime-local" autoFocus />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：统计数据 12 日才发布" />
      </Form.Item>
    </FormDialog>
  );
}

interface Decided {
  readonly granted: boolean;
  readonly until?: string;
  readonly note?: string;
}

/** The office grants or refuses it; another moment than the one asked for may be given. */
export function DecideExtensionDialog({ unit, unitName, close }: ExtensionDialogProps & { readonly unitName: string }) {
  const { id, topic, unitId, dueAt, extensionTo } = unit;
  const [form] = Form.useForm<Decided>();
  const granted = Form.useWatch('granted', form) ?? true;
  const decide = useAct(
    ({ until, note, ...said }: Decided) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/extension-decision', {
          params: { path: { id } },
          body: {
            unitId,
            granted: said.granted,
            ...(said.granted && until && { until: momentOf(until) }),
            ...(note?.trim() && { note: note.trim() }),
          },
        }),
      ),
    ['commissions'],
    { said: false },
  );
  return (
    <FormDialog<Decided>
      title={`答复延期：${topic}`}
      okText="答复"
      form={form}
      initial={{ granted: true }}
      act={decide}
      send={(entered) => decide.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        {unitName}申请延到 <strong>{extensionTo && timeText(extensionTo)}</strong>，原定 {timeText(dueAt)}。
      </p>
      <Form.Item name="granted" label="答复">
        <Radio.Group
          options={[
            { value: true, label: '同意' },
            { value: false, label: '不同意，按原定时限' },
          ]}
        />
      </Form.Item>
      {granted && (
        <Form.Item name="until" label="改延到（可不填）" extra="不填就是单位申请的时间。">
          <Input type="datetime-local" />
        </Form.Item>
      )}
      <Form.Item name="note" label="说明（单位看得到）">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
