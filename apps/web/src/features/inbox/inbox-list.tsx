import { CheckSquareOutlined, BorderOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Spin, Tag } from 'antd';
import { type KeyboardEvent, useEffect } from 'react';
import { useUnitName } from '../../shared/units';
import { useRestOfHeight } from '../../shared/use-rest-of-height';
import type { Inbox, InboxItem } from './use-inbox';
import type { Marks } from './use-marks';
import './inbox.css';

interface InboxListProps {
  readonly inbox: Inbox;
  readonly marks: Marks;
  /** Whether only some titles were asked for. */
  readonly searched: boolean;
}

/** The queue, as a list box: arrow keys walk through it, with Shift they mark, Space marks one; the chosen one stays in view. */
export function InboxList({ inbox, marks, searched }: InboxListProps) {
  const { rows, selected, select, step, loading } = inbox;
  const list = useRestOfHeight<HTMLUListElement>(104);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list, selected?.id]);
  if (loading) return <Spin style={{ display: 'block', margin: '48px auto' }} />;
  if (rows.length === 0)
    return (
      <>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={searched ? NOT_FOUND : NOTHING} />
        <Paging inbox={inbox} />
      </>
    );
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
            urgent={inbox.urgent.has(item.id)}
            mark={() => marks.toggle(item.id)}
          />
        ))}
      </ul>
      <Paging inbox={inbox} />
    </>
  );
}

const NOTHING = '这一队列没有信息。';
const NOT_FOUND = '这一队列没有标题含这些字的信息。别的队列也可以按标题查。';

/** How many there are, and the way to those that are not on this page. */
function Paging({ inbox: { total, page, forward, back } }: { readonly inbox: Inbox }) {
  return (
    <Flex gap={8} align="center" justify="space-between" wrap style={{ marginTop: 8 }}>
      <span>
        {total !== undefined && `共 ${total >= 1_000 ? '1000 条以上' : `${total} 条`}`}
        {(forward ?? back) && `，第 ${page} 页`}
      </span>
      {(forward ?? back) && (
        <Flex gap={8}>
          <Button size="small" disabled={!back} onClick={back}>
            上一页
          </Button>
          <Button size="small" disabled={!forward} onClick={forward}>
            下一页
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface LineProps {
  readonly item: InboxItem;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly marked: boolean;
  readonly urgent: boolean;
  readonly mark: () => void;
}

/** The one on the screen is selected, those that are marked are checked. */
function Line({ item, chosen, choose, marked, urgent, mark }: LineProps) {
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
      <div className="inbox-title">
        {urgent && <Tag color="error">急</Tag>}
        {title}
      </div>
      <div>
        {contributors.map(({ unitId }) => unitName(unitId)).join('、')} · {submittedOn}
        {kind && ` · ${kind}`}
      </div>
    </li>
  );
}
