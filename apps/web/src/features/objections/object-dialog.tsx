import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { amountText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';

/** An entry of the own unit, or an item that brought none. */
export type Disputed =
  | { readonly entry: Pick<Schemas['StatementEntryResponse'], 'no' | 'title' | 'amount' | 'asset'> }
  | { readonly itemId: string; readonly title: string };

interface ObjectDialogProps {
  readonly about: Disputed;
  readonly close: () => void;
}

/** What a unit disputes; from then on it is a thread with the office. */
export function ObjectDialog({ about, close }: ObjectDialogProps) {
  const navigate = useNavigate();
  const subject = 'entry' in about ? { entry: about.entry.no } : { itemId: about.itemId };
  const { title } = 'entry' in about ? about.entry : about;
  const raise = useAct(
    ({ words }: { words: string }) =>
      told(api.POST('/api/v1/objections', { body: { ...subject, words: words.trim() } })),
    ['statements', 'objections'],
    { said: false },
  );
  return (
    <FormDialog
      title={'entry' in about ? `对第 ${about.entry.no} 号分录提出异议` : '对没有记分提出异议'}
      okText="提出异议"
      act={raise}
      send={(entered: { words: string }) =>
        raise.mutate(entered, { onSuccess: ({ id }) => void navigate(`/objections/${id}`) })
      }
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        {title && `《${title}》，`}
        {'entry' in about ? amountText(about.entry.amount, about.entry.asset) : '没有记分'}
        。办公室会在答复期限以前答复，可以随时补充说明或撤回。
      </p>
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
