import { CheckSquareOutlined, BorderOutlined } from '@ant-design/icons';
import { Empty, Spin } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useUnitName } from '../../shared/units';
import type { Inbox, InboxItem } from './use-inbox';
import type { Marks } from './use-marks';
import './inbox.css';

interface InboxListProps {
  readonly inbox: Inbox;
  readonly marks: Marks;
}

/** The queue, as a list box: arrow keys walk through it, with Shift they mark, Space marks one; the chosen one stays in view. */
export function InboxList({ inbox, marks }: InboxListProps) {
  const { rows, selected, select, step, loading, more } = inbox;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.id]);
  if (loading) return <Spin style={{ display: 'block', margin: '48px auto' }} />;
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这一队列没有信息。" />;
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 && event.key !== ' ') return;
    event.preventDefault();
    if (by === 0) marks.toggle(selected?.id);
    else if (event.shiftKey) marks.extend(by);
    else step(by);
  };
  return (
    <>
      <ul
        ref={list}
        className="inbox-list"
        role="listbox"
        tabIndex={0}
        aria-label="信息"
        aria-activedescendant={selected && `inbox-${selected.id}`}
        onKeyDown={press}
      >
        {rows.map((item) => (
          <Line
            key={item.id}
            item={item}
            chosen={item.id === selected?.id}
            choose={() => select(item.id)}
            marked={marks.has(item.id)}
            mark={() => marks.toggle(item.id)}
          />
        ))}
      </ul>
      <p>{more ? `先显示 ${rows.length} 条，办完后自动补上` : `共 ${rows.length} 条`}</p>
    </>
  );
}

interface LineProps {
  readonly item: InboxItem;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly marked: boolean;
  readonly mark: () => void;
}

/** The one on the screen is selected, those that are marked are checked. */
function Line({ item, chosen, choose, marked, mark }: LineProps) {
  const unitName = useUnitName();
  const { id, title, submittedOn, contributors, kind } = item;
  return (
    <li id={`inbox-${id}`} role="option" aria-selected={chosen} aria-checked={marked} onClick={choose}>
      <span
        className="inbox-mark"
        title="勾选（空格键）"
        onClick={(event) => {
          event.stopPropagation();
          mark();
        }}
      >
        {marked ? <CheckSquareOutlined aria-hidden /> : <BorderOutlined aria-hidden />}
      </span>
      <div className="inbox-title">{title}</div>
      <div>
        {contributors.map(({ unitId }) => unitName(unitId)).join('、')} · {submittedOn}
        {kind && ` · ${kind}`}
      </div>
    </li>
  );
}
