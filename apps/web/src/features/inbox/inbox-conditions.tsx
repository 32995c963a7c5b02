import { Flex, Input, Select } from 'antd';
import { type Order, orders } from './order';

interface InboxConditionsProps {
  readonly text: string | undefined;
  readonly find: (text: string) => void;
  readonly order: Order;
  readonly sort: (order: Order) => void;
}

/** By what a queue is searched, and in which order it stands. */
export function InboxConditions({ text = '', find, order, sort }: InboxConditionsProps) {
  return (
    <Flex gap={8} style={{ marginBottom: 8 }} role="search" aria-label="查询条件">
      <Input.Search
        key={text}
        aria-label="标题"
        placeholder="标题"
        defaultValue={text}
        allowClear
        maxLength={100}
        onSearch={find}
      />
      <Select
        aria-label="顺序"
        style={{ width: '11em' }}
        options={orders.map(({ order: value, name }) => ({ value, label: name }))}
        value={order}
        onChange={sort}
      />
    </Flex>
  );
}
