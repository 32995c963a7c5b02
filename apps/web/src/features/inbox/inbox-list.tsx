import { Empty, Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { useUnitName } from '../../shared/units';
import type { Inbox, InboxItem } from './use-inbox';
import './inbox.css';

/** The queue, as a list box: arrow keys walk through it, the chosen one stays in view. */
export function InboxList({ inbox }: { readonly inbox: Inbox }) {
  const { rows, selected, select, step, loading, more } = inbox;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.id]);
  if (loading) return <Spin style={{ display: 'block', margin: '48px auto' }} />;
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这一队列没有信息。" />;
  return (
    <>
      <ul
        ref={list}
        className="inbox-list"
        role="listbox"
        tabIndex={0}
        aria-label="信息"
        aria-activedescendant={selected && `inbox-${selected.id}`}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          step(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {rows.map((item) => (
          <Line key={item.id} item={item} chosen={item.id === selected?.id} choose={() => select(item.id)} />
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
}

function Line({ item, chosen, choose }: LineProps) {
  const unitName = useUnitName();
  const { id, title, submittedOn, contributors, kind } = item;
  return (
    <li id={`inbox-${id}`} role="option" aria-selected={chosen} onClick={choose}>
      <div className="inbox-title">{title}</div>
      <div>
        {contributors.map(({ unitId }) => unitName(unitId)).join('、')} · {submittedOn}
        {kind && ` · ${kind}`}
      </div>
    </li>
  );
}
