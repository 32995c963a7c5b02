import { Button, Popover } from 'antd';

interface KeyListProps {
  /** Key and what it does. */
  readonly keys: readonly (readonly [string, string])[];
}

/** Which key does what on a page, behind a button. */
export function KeyList({ keys }: KeyListProps) {
  const list = (
    <dl style={{ margin: 0, display: 'grid', gridTemplateColumns: 'auto auto', gap: '4px 12px' }}>
      {keys.map(([key, name]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd style={{ margin: 0 }}>{name}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button size="small">快捷键</Button>
    </Popover>
  );
}
