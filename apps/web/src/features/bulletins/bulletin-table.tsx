import type { Cell, Table } from './bulletin';

/** A table of a bulletin with its groups, their sums and the sums of all. */
export function BulletinTable({ table: { title, columns, groups, sums, note } }: { readonly table: Table }) {
  const headings = neighbours(columns.map(({ heading }) => heading));
  const grouped = headings.some(({ text }) => text !== '');
  const line = (cells: readonly Cell[]) =>
    cells.map(({ text }, place) => (
      <td key={place} className={columns[place]?.align === 'right' ? 'number' : undefined}>
        {text}
      </td>
    ));
  return (
    <div className="bulletin-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          {grouped && (
            <tr>
              {headings.map(({ text, width }, place) => (
                <th key={place} colSpan={width} scope="colgroup">
                  {text}
                </th>
              ))}
            </tr>
          )}
          <tr>
            {columns.map(({ id, title: name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            {group.name && (
              <tr>
                <th colSpan={columns.length} scope="rowgroup">
                  {group.name}
                </th>
              </tr>
            )}
            {group.rows.map(({ cells }, place) => (
              <tr key={place}>{line(cells)}</tr>
            ))}
            {group.sums && <tr className="bulletin-sum">{line(group.sums)}</tr>}
          </tbody>
        ))}
        {sums && (
          <tfoot>
            <tr className="bulletin-sum">{line(sums)}</tr>
          </tfoot>
        )}
      </table>
      {note && <p className="bulletin-aside">{note}</p>}
    </div>
  );
}

/** Equal neighbours share a cell. */
function neighbours(texts: readonly string[]): { text: string; width: number }[] {
  return texts.reduce<{ text: string; width: number }[]>((cells, text) => {
    const last = cells[cells.length - 1];
    if (last && last.text === text && text !== '') last.width++;
    else cells.push({ text, width: 1 });
    return cells;
  }, []);
}
