/** `2014-03` as 2014 年 3 月, `2014Q1` as 2014 年第 1 季度, `2014H2` as 2014 年下半年, `2014` as 2014 年. */
export function periodWords(period: string): string {
  const year = `${period.slice(0, 4)} 年`;
  const no = Number(period.slice(5));
  switch (period.charAt(4)) {
    case '-':
      return `${year} ${no} 月`;
    case 'Q':
      return `${year}第 ${no} 季度`;
    case 'H':
      return `${year}${no === 1 ? '上' : '下'}半年`;
    default:
      return year;
  }
}
