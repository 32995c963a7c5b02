/**
 * A period by its name, as a sentence says it: `2014-03` as 2014 年 3 月, `2014-01/02` as 2014 年 1—2 月, `2014-W05` as
 * 2014 年第 5 周, `2014Q1` as 2014 年第 1 季度, `2014H2` as 2014 年下半年, `2014` as 2014 年.
 */
export function periodWords(period: string): string {
  const [, year = period, sign, no, last] = /^(\d{4})(-W|-|Q|H)?(\d+)?(?:\/(\d+))?$/.exec(period) ?? [];
  switch (sign) {
    case '-W':
      return `${year} 年第 ${Number(no)} 周`;
    case '-':
      return `${year} 年 ${Number(no)}${last === undefined ? '' : `—${Number(last)}`} 月`;
    case 'Q':
      return `${year} 年第 ${no} 季度`;
    case 'H':
      return `${year} 年${no === '1' ? '上' : '下'}半年`;
    default:
      return `${year} 年`;
  }
}
