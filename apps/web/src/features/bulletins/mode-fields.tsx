import { Form, InputNumber, Radio } from 'antd';
import { modeNames } from './bulletin';

/** How much units are shown of one another. */
export function ModeFields() {
  const mode: unknown = Form.useWatch('mode');
  return (
    <>
      <Form.Item name="mode" label="公布方式">
        <Radio.Group
          style={{ display: 'grid', gap: 4 }}
          options={Object.entries(modeNames).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {mode === 'top' && (
        <Form.Item name="topPlaces" label="公布前几名" extra="并列的都公布">
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
      )}
    </>
  );
}
