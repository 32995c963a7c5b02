import { Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { ModeFields } from '../bulletins/mode-fields';

type Settings = Schemas['BulletinSettingsBody'];

interface BulletinSettingsDialogProps {
  readonly settings: Settings;
  readonly close: () => void;
}

export function BulletinSettingsDialog({ settings, close }: BulletinSettingsDialogProps) {
  const decide = useAct(
    // Places that are not asked for in the mode chosen stay as they were.
    (body: Settings) => told(api.PUT('/api/v1/bulletin-settings', { body: { ...settings, ...body } })),
    ['bulletin-settings'],
    { said: false },
  );
  return (
    <FormDialog<Settings>
      title="通报设置"
      okText="保存"
      initial={settings}
      act={decide}
      send={(entered) => decide.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>对以后起草的通报有效，已经起草的不变。</p>
      <Form.Item
        name="organ"
        label="发文机关"
        rules={[{ required: true, whitespace: true, message: '请填写发文机关' }]}
      >
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item
        name="mark"
        label="机关代字"
        extra="文号中年份前面的字"
        rules={[{ required: true, whitespace: true, message: '请填写机关代字' }]}
      >
        <Input maxLength={20} placeholder="如：新政办信通" />
      </Form.Item>
      <Form.Item name="recipients" label="主送">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="copies" label="抄送">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <ModeFields />
    </FormDialog>
  );
}
