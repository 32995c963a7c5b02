import { Form, Input, Radio } from 'antd';
import { nonUseReasons } from '../../shared/words';

export interface NonUse {
  readonly reason: keyof typeof nonUseReasons;
  readonly words?: string;
}

/** The reason most items have that are not used. */
export const usualNonUse: NonUse = { reason: 'low_value' };

/** As the API takes it: words only where there are any. */
export function nonUseSaid({ reason, words }: NonUse) {
  return { reason, ...(words?.trim() && { words: words.trim() }) };
}

/** Why something is not used; its unit reads it. */
export function NonUseFields() {
  return (
    <>
      <Form.Item name="reason" label="原因（报送单位看得到）">
        <Radio.Group
          style={{ display: 'grid', gap: 6 }}
          options={Object.entries(nonUseReasons).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="words" label="补充说明">
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
}
