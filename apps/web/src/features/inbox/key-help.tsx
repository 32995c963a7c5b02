import { Button, Popover } from 'antd';

export const keys = [
  ['J', '下一条'],
  ['K', '上一条'],
  ['R', '签收'],
  ['T', '开始编辑'],
  ['E', '改写'],
  ['A', '采用'],
  ['B', '退回修改'],
  ['N', '不采用'],
  ['M', '合并'],
] as const;

/** Which key does what. */
export function KeyHelp() {
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
