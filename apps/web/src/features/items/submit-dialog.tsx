import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useSubmissionSettings } from './item-queries';
import { isSame, lastReviewer } from './reviewer';

interface Entered {
  /** Of a paper: the day it came in. */
  readonly receivedOn?: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly signedBy?: string;
  readonly signedOn?: string;
}

interface SubmitDialogProps {
  readonly place: () => { id: string | null; version: number };
  /** The unit it comes from. */
  readonly unitId: number;
  readonly writer: string;
  /** An editor enters what came on paper, on whatever day that was. */
  readonly paper: boolean;
  readonly close: () => void;
  readonly done: () => void;
}

/** The declaration that nothing secret is in it, the head's signature where the office wants it, and off it goes. */
export function SubmitDialog({ place, unitId, writer, paper, close, done }: SubmitDialogProps) {
  const [form] = Form.useForm<Entered>();
  const { data } = useSubmissionSettings();
  const reviewer = useQuery({
    queryKey: ['items', 'reviewer', unitId, writer],
    queryFn: () => lastReviewer(unitId, writer),
    // What is typed already is not looked up again.
    staleTime: 60_000,
  });
  useEffect(() => {
    if (reviewer.data && !form.isFieldTouched('checkedBy')) form.setFieldValue('checkedBy', reviewer.data);
  }, [form, reviewer.data]);
  const signed = data?.signOffRequired ?? false;
  const submit = useAct((entered: Entered) => handIn(place(), entered, signed), ['items', 'notices', 'standings'], {
    said: false,
  });
  const start = { receivedOn: today(), checkedOn: today(), signedOn: today() };
  return (
    <FormDialog<Entered>
      title={paper ? '登记这件来稿' : '报送这条信息'}
      okText={paper ? '登记' : '确认报送'}
      form={form}
      initial={start}
      act={submit}
      send={(entered) => submit.mutate(entered, { onSuccess: done })}
      close={close}
    >
      {paper && (
        <Form.Item
          name="receivedOn"
          label="收到日期"
          extra="任务和积分按这一天计算"
          rules={[{ required: true, message: '请填写收到日期' }]}
        >
          <Input type="date" max={today()} />
        </Form.Item>
      )}
      <Form.Item
        name="checkedBy"
        label="保密审查人"
        rules={[
          { required: true, whitespace: true, message: '请填写审查人' },
          {
            warningOnly: true,
            validator: (_rule, named: string = '') =>
              isSame(named, writer)
                ? Promise.reject(new Error(`与${paper ? '登记' : '报送'}人是同一人。保密审查一般由另一人做，请确认`))
                : Promise.resolve(),
          },
        ]}
      >
        <Input maxLength={40} autoFocus placeholder="审查这条信息的人，一般不是本人" />
      </Form.Item>
      <Form.Item name="checkedOn" label="审查日期" rules={[{ required: true, message: '请填写审查日期' }]}>
        <Input type="date" max={today()} />
      </Form.Item>
      {signed && (
        <>
          <Form.Item name="signedBy" label="审签的单位负责人" rules={[{ required: true, message: '请填写审签人' }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="signedOn" label="审签日期" rules={[{ required: true, message: '请填写审签日期' }]}>
            <Input type="date" max={today()} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="declared"
        valuePropName="checked"
        rules={[
          { validator: (_rule, value) => (value ? Promise.resolve() : Promise.reject(new Error('请确认后再办理'))) },
        ]}
      >
        <Checkbox>已审查，内容不涉及国家秘密和工作秘密</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

async function handIn(
  { id, version }: { id: string | null; version: number },
  { receivedOn, checkedBy, checkedOn, signedBy, signedOn }: Entered,
  signed: boolean,
) {
  const params = { path: { id: id ?? '' } };
  if (signed && signedBy && signedOn)
    await told(api.POST('/api/v1/items/{id}/sign-off', { params, body: { version, signedBy, signedOn } }));
  return told(
    api.POST('/api/v1/items/{id}/submission', {
      params,
      body: { version, declaration: { checkedBy, checkedOn }, ...(receivedOn && { occurredOn: receivedOn }) },
    }),
  );
}
