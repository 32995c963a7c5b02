import { Form, InputNumber } from 'antd';

interface WorkingDaysProps {
  readonly name: string;
  readonly label: string;
  readonly min: 0 | 1;
}

/** A number of working days in a form; sixty at most, as the API has it. */
export function WorkingDays({ name, label, min }: WorkingDaysProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: '请填写天数' }]}>
      <InputNumber min={min} max={60} precision={0} />
    </Form.Item>
  );
}
