import type { ReactNode } from 'react';

/** `2014-03-05`, `10:30`, `2014 年 3 月` */
const DATE = /(\d{4}-\d\d-\d\d|\d\d:\d\d|\d{4} 年 \d{1,2} 月)/;

/** Words of a narrow cell whose dates are not parted at their hyphens; anything but words as it is. */
export function wholeDates<T>(cell: T): T | ReactNode {
  if (typeof cell !== 'string' || !DATE.test(cell)) return cell;
  return cell.split(DATE).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ),
  );
}
