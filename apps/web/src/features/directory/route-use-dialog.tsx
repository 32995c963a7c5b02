import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { ListedRoute } from './forward-route';

interface RouteUseDialogProps {
  readonly route: ListedRoute;
  readonly close: () => void;
}

/** From which day on a route is used no more, or again. */
export function RouteUseDialog({ route: { code, state, version }, close }: RouteUseDialogProps) {
  const again = state === 'ended';
  const word = again ? '恢复使用' : '停用';
  const save = useAct(
    ({ from }: { readonly from: string }) =>
      told(api.POST('/api/v1/forward-routes', { body: { code, from, inUse: again } })),
    ['forward-routes'],
    { said: false },
  );
  return (
    <FormDialog<{ readonly from: string }>
      title={`${word}“${version.title}”`}
      okText={word}
      danger={!again}
      initial={{ from: today() }}
      act={save}
      send={(entered) => save.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>
        {again ? '从这一天起，登记上报时又可以选它。' : '从这一天起，登记上报时不再列出；以前的上报记录不变。'}
      </p>
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
