import { Card, Form, Radio, Select } from 'antd';
import { today } from '../../shared/formats';
import { presentMonth, useMonths } from '../../shared/office';
import { monthOf, quarterOf } from '../../shared/periods';
import { useStandings } from '../../shared/standings';
import { AmountsByGroup } from './amounts-by-group';

/** What makes units of different groups comparable. */
export function SchemeStandard() {
  const months = useMonths();
  const standings = useStandings(quarterOf(`${months.data ? presentMonth(months.data) : monthOf(today())}-01`));
  const by: unknown = Form.useWatch(['standard', 'by']);
  return (
    <Card title="标准分" style={{ marginBottom: 16 }}>
      <Form.Item name="asset" label="按什么计" rules={[{ required: true, message: '请选择按什么计' }]}>
        <Select
          style={{ width: '11.5em' }}
          options={(standings.data?.assets ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        />
      </Form.Item>
      <Form.Item name={['standard', 'by']} label="满分 100 是">
        <Radio.Group
          style={{ display: 'grid', gap: 4 }}
          options={[
            { value: 'best_of_group', label: '本组最高分：其余单位按它折算' },
            { value: 'group_target', label: '各组的目标分：可以超过 100' },
          ]}
        />
      </Form.Item>
      {by === 'group_target' && <AmountsByGroup name={['standard', 'targets']} legend="目标分" />}
    </Card>
  );
}
