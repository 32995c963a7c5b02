import type { BulletinColumn } from '../domain/bulletin';

/** A cell of a table's head. */
export interface HeadingCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** One row of headings, or two where neighbours share one; a column without a shared heading reaches over both. */
export function headingRows(columns: readonly BulletinColumn[]): readonly (readonly HeadingCell[])[] {
  if (columns.every(({ heading }) => heading === ''))
    return [columns.map(({ title }) => ({ text: title, columns: 1, rows: 1 }))];
  const upper: HeadingCell[] = [];
  columns.forEach(({ heading, title }, i) => {
    const last = upper.at(-1);
    if (heading === '') upper.push({ text: title, columns: 1, rows: 2 });
    else if (last && heading === columns[i - 1]?.heading)
      upper[upper.length - 1] = { ...last, columns: last.columns + 1 };
    else upper.push({ text: heading, columns: 1, rows: 1 });
  });
  const lower = columns.filter(({ heading }) => heading !== '');
  return [upper, lower.map(({ title }) => ({ text: title, columns: 1, rows: 1 }))];
}
