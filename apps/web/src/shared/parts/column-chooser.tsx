import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { ColumnChoice } from '../use-column-choice';

/** Which columns of a list are shown. */
export function ColumnChooser({ choice }: { readonly choice: Pick<ColumnChoice, 'titles' | 'hidden' | 'hide'> }) {
  const { titles, hidden, hide } = choice;
  const boxes = (
    <>
      <Checkbox.Group
        style={{ display: 'grid', gap: 6 }}
        options={titles.map((title) => ({ value: title, label: title }))}
        value={titles.filter((title) => !hidden.includes(title))}
        onChange={(shown) => hide(titles.filter((title) => !shown.includes(title)))}
      />
      <Button size="small" type="link" disabled={hidden.length === 0} onClick={() => hide([])}>
        全部显示
      </Button>
    </>
  );
  return (
    <Popover content={boxes} title="显示的列" trigger="click" placement="bottomRight">
      <Button size="small" icon={<SettingOutlined />}>
        列设置{hidden.length > 0 && `（隐藏 ${hidden.length}）`}
      </Button>
    </Popover>
  );
}
