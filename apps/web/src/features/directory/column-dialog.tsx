import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { PublicationDialogProps } from './rename-publication-dialog';

interface Entered extends Omit<Schemas['SetColumnRequest'], 'code'> {
  readonly which: string;
  readonly code?: string;
}

const NEW = '';

/** A new column of a publication, or another title, place or use of one it has, from a day on. */
export function ColumnDialog({ publication: { key, title, columns }, close }: PublicationDialogProps) {
  const [form] = Form.useForm<Entered>();
  const which = (Form.useWatch('which', form) as string | undefined) ?? NEW;
  const set = useAct(
    ({ which: known, code = '', ...rest }: Entered) =>
      told(
        api.POST('/api/v1/publications/{key}/columns', {
          params: { path: { key } },
          body: { ...given(rest), code: known === NEW ? code.trim() : known } as Schemas['SetColumnRequest'],
        }),
      ),
    ['publications', 'issues'],
    { said: false },
  );
  const choose = (code: string) => {
    const column = columns.find((each) => each.code === code);
    form.setFieldsValue({ title: column?.title ?? '', sortNo: column?.sortNo ?? columns.length + 1, inUse: true });
  };
  return (
    <FormDialog<Entered>
      title={`${title}的栏目`}
      okText="保存"
      form={form}
      initial={{ which: NEW, sortNo: columns.length + 1, inUse: true, from: today() }}
      act={set}
      send={(entered) => set.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="which" label="栏目">
        <Select
          autoFocus
          onChange={choose}
          options={[
            { value: NEW, label: '新栏目' },
            ...columns.map(({ code, title: label }) => ({ value: code, label })),
          ]}
        />
      </Form.Item>
      {which === NEW && (
        <Form.Item
          name="code"
          label="代号"
          extra="小写字母、数字和下划线；办法里用这个代号定价。"
          rules={[{ required: true, message: '请填写代号' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="sortNo" label="次序">
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="inUse" label="启用" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}

/** Without what nobody filled in. */
function given<T extends object>(entered: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
