import { Checkbox, Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { useSubmissionSettings } from '../items/item-queries';
import { linesOf, wordsIn } from './setting';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';
import { Severities } from './severities';

type Settings = Schemas['SubmissionSettingsResponse'];

interface Entered extends Pick<Settings, 'signOffRequired' | 'severities'> {
  /** One on each line. */
  readonly kinds: string;
}

/** What the office asks of items: a signature, their kinds, how soon urgent matters must be told of. */
export function SubmissionSettings() {
  return (
    <SettingCard
      title="报送"
      needs="submission.manage"
      query={useSubmissionSettings()}
      decided={decided}
      dialog={(of) => <SubmissionSettingsDialog {...of} />}
    />
  );
}

const decided = ({ signOffRequired, kinds, severities }: Settings): Decided[] => [
  { label: '负责人审签', text: signOffRequired ? '审签以后才能报送' : '不要求' },
  { label: '信息类别', text: kinds.join('、') },
  ...severities.map(({ name, phoneMinutes, writtenMinutes }) => ({
    label: `紧急信息（${name}）`,
    text: `${phoneMinutes} 分钟内电话，${writtenMinutes} 分钟内书面`,
  })),
];

function SubmissionSettingsDialog({ opened, ...rest }: SettingDialogOf<Settings>) {
  const { signOffRequired, kinds, severities } = opened;
  return (
    <SettingDialog<Settings, Entered>
      {...rest}
      title="报送设置"
      width={640}
      opened={opened}
      initial={{ signOffRequired, kinds: linesOf(kinds), severities }}
      decided={decided}
      changes="submission-settings"
      write={(entered, version) =>
        told(api.PUT('/api/v1/submission-settings', { body: { ...entered, kinds: wordsIn(entered.kinds), version } }))
      }
    >
      <p style={{ marginTop: 0 }}>对以后报送的信息有效。已经登记的紧急信息，照登记时的时限。</p>
      <Form.Item name="signOffRequired" valuePropName="checked">
        <Checkbox>报送前须由单位负责人审签</Checkbox>
      </Form.Item>
      <Form.Item
        name="kinds"
        label="信息类别"
        extra="每行一个，最多 40 个"
        rules={[{ required: true, whitespace: true, message: '请至少写一个类别' }, { validator: checkKinds }]}
      >
        <Input.TextArea rows={5} />
      </Form.Item>
      <Severities />
    </SettingDialog>
  );
}

function checkKinds(_: unknown, entered: string): Promise<void> {
  const wrong = wordsIn(entered).find((kind) => kind.length > 20 || /\s/.test(kind));
  return wrong === undefined
    ? Promise.resolve()
    : Promise.reject(new Error(`“${wrong}”不能用：类别不超过 20 个字，中间没有空格`));
}
