import { AutoComplete, Form, Input, InputNumber } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { ListedRoute } from './forward-route';

interface Entered {
  readonly code: string;
  readonly title: string;
  readonly to: string;
  readonly sortNo?: number | null;
  readonly from: string;
}

interface ForwardRouteDialogProps {
  /** Null: a new one. */
  readonly route: ListedRoute | null;
  readonly close: () => void;
}

/** A new route, or another title, end or place of one, from a day on; what was forwarded before keeps what held then. */
export function ForwardRouteDialog({ route, close }: ForwardRouteDialogProps) {
  const regulations = useRegulations();
  const words = regulations.data?.[regulations.data.length - 1]?.vocabularies['route'] ?? [];
  const save = useAct(
    ({ code, sortNo, ...said }: Entered) =>
      told(
        api.POST('/api/v1/forward-routes', {
          body: { ...said, code: route?.code ?? code.trim(), ...(typeof sortNo === 'number' && { sortNo }) },
        }),
      ),
    ['forward-routes'],
    { said: false },
  );
  const initial: Partial<Entered> = route
    ? { title: route.version.title, to: route.version.to, sortNo: route.version.sortNo, from: today() }
    : { from: today() };
  return (
    <FormDialog<Entered>
      title={route ? `修改“${route.version.title}”` : '新增上报渠道'}
      okText="保存"
      initial={initial}
      act={save}
      send={(entered) => save.mutate(entered, { onSuccess: close })}
      close={close}
    >
      {route === null ? (
        <Form.Item
          name="code"
          label="代码"
          extra={
            words.length > 0
              ? '考核办法按渠道计分的，选办法里的词；其他的自拟，由文字、数字或下划线组成'
              : '自拟，由文字、数字或下划线组成，以后不变'
          }
          rules={[{ required: true, whitespace: true, message: '请填写代码' }]}
        >
          <AutoComplete options={words.map(({ word, title }) => ({ value: word, label: `${title}（${word}）` }))} />
        </Form.Item>
      ) : (
        <p style={{ marginTop: 0 }}>代码 {route.code}，以后不变。</p>
      )}
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={40} placeholder="例如：报市" />
      </Form.Item>
      <Form.Item name="to" label="报往单位" rules={[{ required: true, whitespace: true, message: '请填写报往单位' }]}>
        <Input maxLength={100} placeholder="例如：市政府办公室" />
      </Form.Item>
      <Form.Item name="sortNo" label="序号（不填排在最后）">
        <InputNumber min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
