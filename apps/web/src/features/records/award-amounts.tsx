import { Form, Input } from 'antd';
import type { Schemas } from '../../api/client';
import { rangeText } from './award';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** How much, where the regulation leaves that open too; what it fixes is not asked for. */
export function AwardAmounts({ entry }: { readonly entry: Schemas['ByHandResponse'] }) {
  return entry.prices
    .filter(({ range }) => range !== null)
    .map((price) => (
      <Form.Item
        key={`${entry.id}${price.asset}`}
        name={['amount', price.asset]}
        label={`数额（${price.title}），${rangeText(price)} 之间`}
        extra={`${price.range?.[0]?.startsWith('-') ? '扣的写负数。' : ''}不填的，登记以后等人裁定。`}
        rules={[{ pattern: DECIMAL, message: '请写数字，例如 12 或 -12' }]}
      >
        <Input inputMode="decimal" autoComplete="off" maxLength={20} style={{ width: 160 }} />
      </Form.Item>
    ));
}
