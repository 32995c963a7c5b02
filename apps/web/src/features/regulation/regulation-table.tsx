import { Table, type TableProps } from 'antd';
import { asLines } from '../../shared/parts/row-cards';
import { useNarrow } from '../../shared/use-narrow';
import type { CellWords } from './cell-words';
import { anchorsOf, type RegulationTable as RegulationTableData } from './tables';

interface RegulationTableProps {
  readonly table: RegulationTableData;
  /** How its cells are read. */
  readonly say: CellWords;
  readonly lit: ReadonlySet<string>;
  readonly choose: (anchors: readonly string[]) => void;
}

interface Row {
  readonly place: number;
  readonly cells: readonly string[];
  readonly anchors: readonly string[];
}

/** One table of a regulation; a row that is chosen lights up its clauses. */
export function RegulationTable({ table, say, lit, choose }: RegulationTableProps) {
  const narrow = useNarrow();
  const rows = table.rows.map((cells, place): Row => ({ place, cells, anchors: anchorsOf(table, cells) }));
  // What no row fills only takes room.
  const shown = table.columns
    .map((column, place) => ({ ...column, place, filled: rows.flatMap(({ cells }) => cells[place] || []) }))
    .filter(({ filled }) => filled.length > 0);
  const columns: NonNullable<TableProps<Row>['columns']> = shown.map(({ key, title, place, filled }) => ({
    key,
    title: title || key,
    align: filled.every((cell) => AMOUNT.test(cell)) ? ('right' as const) : ('left' as const),
    render: (_: unknown, { cells, anchors }: Row) =>
      key === 'clause' && anchors.length > 0 ? (
        <button
          type="button"
          className="plain-button"
          aria-label={`第 ${anchors.join('、')} 条的原文`}
          onClick={() => choose(anchors)}
        >
          <u>{cells[place]}</u>
        </button>
      ) : (
        <CellText column={key} cell={cells[place] ?? ''} say={say} />
      ),
  }));
  return (
    <Table<Row>
      size="small"
      rowKey="place"
      pagination={false}
      showHeader={!narrow}
      {...(!narrow && { scroll: { x: 'max-content' } })}
      dataSource={rows}
      rowClassName={({ anchors }) => (anchors.some((anchor) => lit.has(anchor)) ? 'row-lit' : '')}
      columns={narrow ? asLines(columns) : columns}
    />
  );
}

/** Amounts stand below each other. */
const AMOUNT = /^-?\d+(\.\d+)?$/;

interface CellTextProps {
  readonly column: string;
  readonly cell: string;
  readonly say: CellWords;
}

/** A cell in words; how the file writes it comes up when one points at it. */
function CellText({ column, cell, say }: CellTextProps) {
  const said = say(column, cell);
  return (
    <span className="cell-text" {...(said !== cell && { title: cell })}>
      {said}
    </span>
  );
}
