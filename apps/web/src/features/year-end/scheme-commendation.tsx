import { Card, Flex, Form, InputNumber } from 'antd';
import { AmountsByGroup } from './amounts-by-group';

/** How many of each group are commended, and what they must have reached whatever their place. */
export function SchemeCommendation() {
  return (
    <Card title="表彰" style={{ marginBottom: 16 }}>
      <Flex gap={32} wrap>
        <Share name="unitShare" label="先进单位占本组百分之几" />
        <Share name="liaisonShare" label="优秀信息联络员占本组百分之几" />
      </Flex>
      <AmountsByGroup name={['commendation', 'unitBars']} legend="先进单位至少得多少分" />
      <AmountsByGroup name={['commendation', 'liaisonBars']} legend="优秀信息联络员至少得多少分" />
    </Card>
  );
}

function Share({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item
      name={['commendation', name]}
      label={label}
      extra="四舍五入，至少一个；0 是不表彰"
      rules={[{ required: true, message: '请填写百分比' }]}
    >
      <InputNumber min={0} max={100} precision={0} />
    </Form.Item>
  );
}
