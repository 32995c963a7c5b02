import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import {
  amountNames,
  delimiterNames,
  encodingNames,
  optionsOf,
  usualTemplate,
  type WantedTemplate,
} from './bank-template';
import { TemplateColumns } from './template-columns';

/** How one bank wants its file, column by column. */
export function BankTemplateDialog({ close }: { readonly close: () => void }) {
  const add = useAct(
    ({ columns, trailer = '', ...wanted }: WantedTemplate) =>
      told(
        api.POST('/api/v1/payout-bank-templates', {
          body: {
            ...wanted,
            ...(trailer && { trailer }),
            columns: columns.map(({ title, field, text }) => ({
              ...{ title, field },
              ...(field === 'fixed' && text !== undefined && { text }),
            })),
          },
        }),
      ),
    ['bank-templates'],
    { said: false },
  );
  return (
    <FormDialog
      title="新建银行文件模板"
      width={720}
      okText="保存"
      act={add}
      initial={usualTemplate}
      send={(wanted: WantedTemplate) => add.mutate(wanted, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={80} placeholder="如：某银行代发" autoFocus />
      </Form.Item>
      <TemplateColumns />
      <Form.Item name="delimiter" label="各列之间">
        <Select options={optionsOf(delimiterNames)} />
      </Form.Item>
      <Form.Item name="encoding" label="文件编码">
        <Radio.Group options={optionsOf(encodingNames)} />
      </Form.Item>
      <Form.Item name="amount" label="金额单位">
        <Radio.Group options={optionsOf(amountNames)} />
      </Form.Item>
      <Form.Item name="header" valuePropName="checked">
        <Checkbox>第一行写各列的名称</Checkbox>
      </Form.Item>
      <Form.Item
        name="fileName"
        label="文件名"
        extra="{date} 发放日期，{batch} 批次号，{count} 笔数，{total} 金额，会自动填入"
        rules={[{ required: true, whitespace: true, message: '请填写文件名' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="trailer" label="末行" extra="银行要求末行写合计的填写，如：合计|{count}|{total}">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
