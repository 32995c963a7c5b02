import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { amountText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';

/** An entry of the own unit, an item that brought none, or what the end of a year says of it. */
export type Disputed =
  | { readonly entry: Pick<Schemas['StatementEntryResponse'], 'no' | 'title' | 'itemId' | 'amount' | 'asset'> }
  | { readonly itemId: string; readonly title: string }
  | { readonly yearEndId: string; readonly year: string };

interface ObjectDialogProps {
  readonly about: Disputed;
  readonly close: () => void;
}

/** What a unit disputes; from then on it is a thread with the office. */
export function ObjectDialog({ about, close }: ObjectDialogProps) {
  const navigate = useNavigate();
  const { subject, heading, says } = wordsOf(about);
  const raise = useAct(
    ({ words }: { words: string }) =>
      told(api.POST('/api/v1/objections', { body: { ...subject, words: words.trim() } })),
    ['statements', 'objections'],
    { said: false },
  );
  return (
    <FormDialog
      title={heading}
      okText="提出异议"
      act={raise}
      send={(entered: { words: string }) =>
        raise.mutate(entered, { onSuccess: ({ id }) => void navigate(`/objections/${id}`) })
      }
      close={close}
    >
      <p style={{ marginTop: 0 }}>{says}。办公室会在答复期限以前答复，可以随时补充说明或撤回。</p>
      <Form.Item
        name="words"
        label="有什么疑问"
        rules={[{ required: true, whitespace: true, message: '请写明疑问和依据' }]}
      >
        <Input.TextArea rows={4} maxLength={1_000} showCount autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function wordsOf(about: Disputed) {
  if ('yearEndId' in about)
    return {
      subject: { yearEndId: about.yearEndId },
      heading: `对 ${about.year} 年的年终评定提出异议`,
      says: '对本单位的得分、名次、等次或者表彰名单有疑问的，在公示期内提出',
    };
  const titled = (title: string) => (title ? `《${title}》，` : '');
  if ('itemId' in about)
    return {
      subject: { itemId: about.itemId },
      heading: '对没有记分提出异议',
      says: `${titled(about.title)}没有记分`,
    };
  const { no, title, itemId, amount, asset } = about.entry;
  return {
    subject: { entry: no },
    heading: `对第 ${no} 号分录提出异议`,
    says: `${itemId === null ? `${title}，` : titled(title)}${amountText(amount, asset)}`,
  };
}
