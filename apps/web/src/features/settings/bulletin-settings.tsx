import { Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { modeNames } from '../bulletins/bulletin';
import { ModeFields } from '../bulletins/mode-fields';
import { useBulletinSettings } from '../bulletins/use-bulletin-settings';
import { withoutState } from './setting';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';

type Settings = Schemas['BulletinSettingsResponse'];
type Entered = Omit<Settings, 'version' | 'changed'>;

/** How the office heads, addresses and publishes its bulletins. */
export function BulletinSettings() {
  return (
    <SettingCard
      title="通报"
      needs="bulletin.manage"
      query={useBulletinSettings()}
      decided={decided}
      dialog={(of) => <BulletinSettingsDialog {...of} />}
    />
  );
}

const decided = ({ organ, mark, recipients, copies, mode, topPlaces }: Settings): Decided[] => [
  { label: '发文机关', text: organ },
  { label: '机关代字', text: mark || '还没有设定，设定以后通报才能编号印发' },
  { label: '主送', text: recipients },
  { label: '抄送', text: copies },
  { label: '公布方式', text: mode === 'top' ? `只公布前 ${topPlaces} 名` : (modeNames[mode] ?? mode) },
];

function BulletinSettingsDialog({ opened, ...rest }: SettingDialogOf<Settings>) {
  const initial = withoutState(opened);
  return (
    <SettingDialog<Settings, Entered>
      {...rest}
      title="通报设置"
      opened={opened}
      initial={initial}
      decided={decided}
      changes="bulletin-settings"
      write={(entered, version) =>
        // Places that are not asked for in the mode chosen stay as they were.
        told(api.PUT('/api/v1/bulletin-settings', { body: { ...initial, ...entered, version } }))
      }
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
    </SettingDialog>
  );
}
