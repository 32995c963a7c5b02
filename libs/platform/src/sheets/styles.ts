import { readXml } from './xml-events';

/** The number format of each cell style, by its place in the list. */
export type Formats = readonly string[];

/** Those that a workbook may use without describing them, as far as they say more than digits. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  49: '@',
};
/** Dates and times as Chinese programs number them. */
const EAST_ASIAN = [...range(27, 36), ...range(50, 58)];

export async function readFormats(bytes: AsyncIterable<Buffer>): Promise<Formats> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inStyles = false;
  await readXml(bytes, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inStyles = true;
      if (name === 'xf' && inStyles) ids.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? (EAST_ASIAN.includes(id) ? 'yyyy年m月d日' : ''));
}

/** Whether a number under this format is a day. Texts in quotes and colours in brackets are no part of it. */
export function showsDate(format: string): boolean {
  const plain = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(plain) && !/^general$/i.test(plain.trim());
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
