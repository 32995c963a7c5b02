import { isLocalDate, type LocalDate } from '@app/kernel';

/**
 * A date as lists write it: 2014-03-05, 2014/3/5, 2014.3.5, 20140305, 2014年3月5日, 3月5日, 3.5, or a spreadsheet's own
 * number. Without a year it is in `year` where the list names one, else the last such day up to `today`. Undefined for
 * anything else, a mere month too: nobody can say on which day that was.
 */
export function listDate(
  text: string,
  { year, today }: { readonly year?: number; readonly today: LocalDate },
): LocalDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[(].*[)]$/, '');
  const full =
    /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (full) {
    const [, y = '', m = '', d = ''] = full;
    return dateOf(y.length === 2 ? 2_000 + Number(y) : Number(y), Number(m), Number(d));
  }
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain);
  if (short) {
    const [month, day] = [Number(short[1]), Number(short[2])];
    if (year !== undefined) return dateOf(year, month, day);
    const thisYear = Number(today.slice(0, 4));
    const date = dateOf(thisYear, month, day);
    return date !== undefined && date <= today ? date : dateOf(thisYear - 1, month, day);
  }
  return /^\d{5}$/.test(plain) ? fromSheet(Number(plain)) : undefined;
}

/** The year a caption such as “2014年3月采用情况” names. */
export function yearIn(caption: string): number | undefined {
  const found = /(?<!\d)(20\d{2})\s*年/.exec(caption.normalize('NFKC'));
  return found ? Number(found[1]) : undefined;
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

/** Spreadsheets count days from 1899-12-30. Only what lies in this century is believed to be a day. */
function fromSheet(days: number): LocalDate | undefined {
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
  return date >= '2000-01-01' && date < '2100-01-01' ? date : undefined;
}
