import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';
import { ItemSelect } from './item-select';

interface Entered {
  readonly itemId?: string;
  readonly route?: string;
  readonly number?: string;
  readonly occurredOn: string;
  readonly fields?: Record<string, string | undefined>;
}

interface ForwardDialogProps {
  readonly item?: { readonly id: string; readonly title: string };
  readonly close: () => void;
}

/** That an item went on to an upper office, by which way and under which number. */
export function ForwardDialog({ item, close }: ForwardDialogProps) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const { occurredOn } = entered;
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], occurredOn || today());
  const routes = useQuery({
    queryKey: ['forward-routes', occurredOn],
    queryFn: () => told(api.GET('/api/v1/forward-routes', { params: { query: { on: occurredOn } } })),
    enabled: Boolean(occurredOn),
  });
  const bodyOf = ({ itemId, route, number, occurredOn: on, fields }: Entered): Schemas['RecordForwardRequest'] => ({
    itemId: item?.id ?? itemId ?? '',
    occurredOn: on,
    fields: saidFields('forward', fields, regulation),
    ...(route && { route }),
    ...(number?.trim() && { number: number.trim() }),
  });
  const record = useAct(
    (said: Entered) =>
      told(api.POST('/api/v1/forwards', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(said) })),
    ['events', 'items', 'standings', 'notices'],
    { said: false },
  );
  const done = () => {
    say('上报已登记');
    close();
  };
  const body = bodyOf(entered);
  const known = routes.data ?? [];
  return (
    <FormDialog<Entered>
      title={item ? `登记《${item.title}》的上报` : '登记上报'}
      okText="登记"
      form={form}
      initial={{ occurredOn: today() }}
      act={record}
      send={(said) => record.mutate(said, { onSuccess: done })}
      close={close}
      below={
        <ReceiptPreview
          about={['forward', body]}
          ask={() => told(api.POST('/api/v1/forwards', { params: { query: { dryRun: 'true' } }, body }))}
          complete={body.itemId !== '' && routes.data !== undefined && (known.length === 0 || body.route !== undefined)}
          title="登记后将记"
          hint="选好信息和渠道后，这里显示各单位的得分"
        />
      }
    >
      {!item && (
        <Form.Item name="itemId" label="信息" rules={[{ required: true, message: '请选择信息' }]}>
          <ItemSelect />
        </Form.Item>
      )}
      {known.length > 0 && (
        <Form.Item name="route" label="上报渠道" rules={[{ required: true, message: '请选择上报渠道' }]}>
          <Select
            autoFocus={item !== undefined}
            options={known.map(({ code, title, to }) => ({ value: code, label: `${title}（报${to}）` }))}
          />
        </Form.Item>
      )}
      <Form.Item name="number" label="文号（可不填）">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="occurredOn" label="上报日期" rules={[{ required: true, message: '请填写上报日期' }]}>
        <Input type="date" />
      </Form.Item>
      <RegulationFields regulation={regulation} type="forward" without={['route', 'level']} />
    </FormDialog>
  );
}
