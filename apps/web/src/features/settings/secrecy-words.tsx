import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import type { Decided } from '../../shared/differences';
import { linesOf, wordsIn } from './setting';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';

type Words = Schemas['SecrecyWordsResponse'];

/** One word on each line. */
interface Entered {
  readonly blocked?: string;
  readonly allowed?: string;
}

/** The office's own words of the screen for secrets. */
export function SecrecyWords() {
  const words = useQuery({ queryKey: ['secrecy-words'], queryFn: () => told(api.GET('/api/v1/secrecy-words')) });
  return (
    <SettingCard
      title="涉密字样"
      needs="submission.manage"
      query={words}
      decided={decided}
      dialog={(of) => <SecrecyWordsDialog {...of} />}
    />
  );
}

const decided = ({ blocked, allowed }: Words): Decided[] => [
  { label: '不得出现', text: ['秘密', '机密', '绝密', '★', ...blocked].join('、') },
  { label: '放行的词组', text: allowed.join('、') },
];

function SecrecyWordsDialog({ opened, ...rest }: SettingDialogOf<Words>) {
  return (
    <SettingDialog<Words, Entered>
      {...rest}
      title="涉密字样"
      opened={opened}
      initial={{ blocked: linesOf(opened.blocked), allowed: linesOf(opened.allowed) }}
      decided={decided}
      changes="secrecy-words"
      write={({ blocked = '', allowed = '' }, version) =>
        told(
          api.PUT('/api/v1/secrecy-words', {
            body: { blocked: wordsIn(blocked), allowed: wordsIn(allowed), version },
          }),
        )
      }
    >
      <p style={{ marginTop: 0 }}>对以后写的和报送的有效。这里写的字样本身不得涉密。</p>
      <Form.Item
        name="blocked"
        label="不得出现的字样"
        extra="“秘密”“机密”“绝密”“★”以外的，每行一个；字间夹空格的也认得出"
        rules={[{ validator: checkWords }]}
      >
        <Input.TextArea rows={6} autoFocus />
      </Form.Item>
      <Form.Item
        name="allowed"
        label="放行的词组"
        extra="含有以上字样、但可以写的词组，如“商业秘密”，每行一个"
        rules={[{ validator: checkWords }]}
      >
        <Input.TextArea rows={4} />
      </Form.Item>
    </SettingDialog>
  );
}

function checkWords(_: unknown, entered = ''): Promise<void> {
  const words = wordsIn(entered);
  if (words.length > 200) return Promise.reject(new Error(`最多 200 个，现有 ${words.length} 个`));
  const wrong = words.find((word) => word.length > 40 || !/[\p{L}\p{N}\p{S}]/u.test(word));
  return wrong === undefined
    ? Promise.resolve()
    : Promise.reject(new Error(`“${wrong}”不能用：一个字样不超过 40 个字，不能只有标点`));
}
