import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { Button, Select, Tag } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Issue } from './issue';
import type { PlacedLine } from './layout';
import { RemoveLineDialog } from './remove-line-dialog';

interface SortableLineProps {
  readonly issueId: string;
  readonly line: PlacedLine;
  readonly columns: Issue['columns'];
  readonly locked: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly put: (column: string) => void;
}

/** One line with its handle, its column, and the ways to move it without a mouse. */
export function SortableLine({ issueId, line, columns, locked, first, last, move, put }: SortableLineProps) {
  const { event, itemId, title, column, takenBackBy } = line;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: event,
  });
  const [removing, setRemoving] = useState(false);
  const moveByKey = (pressed: KeyboardEvent) => {
    if (!pressed.altKey || (pressed.key !== 'ArrowUp' && pressed.key !== 'ArrowDown')) return;
    pressed.preventDefault();
    move(pressed.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <li
      ref={setNodeRef}
      data-dragged={isDragging || undefined}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      onKeyDown={moveByKey}
    >
      <Button
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        type="text"
        size="small"
        icon={<HolderOutlined />}
        aria-label={`移动《${title}》`}
        style={{ cursor: 'grab', touchAction: 'none' }}
      />
      <span className="issue-line-title">
        <Link to={`/items/${itemId}`}>{title}</Link>
        {takenBackBy !== null && <Tag color="red">采用已撤销</Tag>}
      </span>
      {columns.length > 0 && (
        <Select
          size="small"
          aria-label={`《${title}》的栏目`}
          placeholder="栏目"
          style={{ width: '9.5em' }}
          options={columns.map(({ code, title: label }) => ({ value: code, label }))}
          value={column ?? undefined}
          onChange={put}
        />
      )}
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`《${title}》上移`}
        disabled={first}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`《${title}》下移`}
        disabled={last}
        onClick={() => move(1)}
      />
      <Button
        size="small"
        type="link"
        disabled={locked || takenBackBy !== null}
        title={locked ? '先保存版面，再撤下' : ''}
        onClick={() => setRemoving(true)}
      >
        撤下
      </Button>
      {removing && <RemoveLineDialog issueId={issueId} line={line} close={() => setRemoving(false)} />}
    </li>
  );
}
