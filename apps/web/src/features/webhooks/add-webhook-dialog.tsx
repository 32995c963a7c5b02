import { App, Form, Input, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { allNoticeKinds, kindChoices } from '../../shared/notice-kinds';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useTellSecret } from './use-tell-secret';

type Wanted = Schemas['AddWebhookRequest'];

/** An address to tell; its secret is made by the server and shown once, unless somebody has one already. */
export function AddWebhookDialog({ close }: { readonly close: () => void }) {
  const { message } = App.useApp();
  const tell = useTellSecret();
  const add = useAct((body: Wanted) => told(api.POST('/api/v1/webhooks', { body })), ['webhooks'], { said: false });
  const done = ({ url, secret }: Schemas['WebhookAddedResponse']) => {
    close();
    if (secret === undefined) void message.success('已新增推送地址');
    else tell(url, secret);
  };
  const send = ({ url, secret = '', kinds = [] }: Wanted) =>
    add.mutate({ url: url.trim(), kinds, ...(secret !== '' && { secret }) }, { onSuccess: done });
  return (
    <FormDialog<Wanted> title="新增推送地址" okText="新增" act={add} send={send} close={close}>
      <Form.Item
        name="url"
        label="地址"
        extra="向对方系统的管理员要，形如 https://oa.example.gov.cn/hooks/ledger"
        rules={[{ required: true, whitespace: true, message: '请填写地址' }]}
      >
        <Input maxLength={500} autoFocus autoComplete="off" inputMode="url" />
      </Form.Item>
      <Form.Item name="kinds" label="推送哪些事" extra="不选就是全部。">
        <Select
          mode="multiple"
          allowClear
          placeholder="全部"
          showSearch={{ optionFilterProp: 'label' }}
          options={kindChoices(allNoticeKinds)}
        />
      </Form.Item>
      <Form.Item
        name="secret"
        label="签名密钥"
        extra="对方已经定好的才填；不填由系统生成，只显示一次。"
        rules={[{ min: 16, message: '至少 16 个字符' }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
