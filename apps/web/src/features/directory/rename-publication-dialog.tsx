import { Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import type { Publication } from '../../shared/publications';
import { useAct } from '../../shared/use-act';

type Entered = Schemas['RenamePublicationRequest'];

export interface PublicationDialogProps {
  readonly publication: Publication;
  readonly close: () => void;
}

/** A new title from a day on; prices and issues of before keep to the publication. */
export function RenamePublicationDialog({ publication: { key, title }, close }: PublicationDialogProps) {
  const rename = useAct(
    (body: Entered) => told(api.POST('/api/v1/publications/{key}/renamings', { params: { path: { key } }, body })),
    ['publications'],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title={`${title}改刊名`}
      okText="改名"
      initial={{ title, from: today() }}
      act={rename}
      send={(entered) => rename.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="title" label="新刊名" rules={[{ required: true, whitespace: true, message: '请填写新刊名' }]}>
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item
        name="from"
        label="从这一天起"
        extra="分值随刊物不变；以前的各期仍用旧刊名，两个名字都认得。"
        rules={[{ required: true, message: '请填写日期' }]}
      >
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
