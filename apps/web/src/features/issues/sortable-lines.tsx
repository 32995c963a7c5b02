import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { Issue } from './issue';
import { moved, type PlacedLine } from './layout';
import { SortableLine } from './sortable-line';
import './issue-layout.css';

interface SortableLinesProps {
  readonly issueId: string;
  readonly lines: readonly PlacedLine[];
  readonly columns: Issue['columns'];
  readonly change: (lines: readonly PlacedLine[]) => void;
  /** Whether the order was changed and is not saved: then nothing is taken out meanwhile. */
  readonly locked: boolean;
}

const instructions =
  '按空格键拿起这一条，用上下方向键移动，再按空格键放下，按 Esc 放弃。也可以在手柄上直接按 Alt 加上下方向键移动。';

/** The lines of an issue, dragged by mouse or finger, or moved by keys. */
export function SortableLines({ issueId, lines, columns, change, locked }: SortableLinesProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (event: string | number | undefined) => lines.findIndex((line) => line.event === event);
  const titleOf = (event: string | number) => lines[placeOf(event)]?.title ?? '';
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) change(moved(lines, placeOf(active.id), placeOf(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: instructions },
        announcements: {
          onDragStart: ({ active }) => `拿起《${titleOf(active.id)}》`,
          onDragOver: ({ active, over }) => `《${titleOf(active.id)}》移到第 ${placeOf(over?.id) + 1} 位`,
          onDragEnd: ({ active, over }) => `《${titleOf(active.id)}》放在第 ${placeOf(over?.id) + 1} 位`,
          onDragCancel: ({ active }) => `放弃移动《${titleOf(active.id)}》`,
        },
      }}
    >
      <SortableContext items={lines.map(({ event }) => event)} strategy={verticalListSortingStrategy}>
        <ol className="issue-lines">
          {lines.map((line, place) => (
            <SortableLine
              key={line.event}
              issueId={issueId}
              line={line}
              columns={columns}
              locked={locked}
              last={place === lines.length - 1}
              first={place === 0}
              move={(by) => change(moved(lines, place, place + by))}
              put={(column) => change(lines.map((each) => (each.event === line.event ? { ...each, column } : each)))}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
