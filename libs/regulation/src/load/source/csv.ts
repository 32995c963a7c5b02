import type { Position } from '../../model/position';
import type { Findings } from './findings';
import { isLargerThan } from './tree';

/** One cell with its place. */
export interface CsvCell {
  readonly text: string;
  readonly at: Position;
}

/**
 * Reads comma-separated values as RFC 4180 has them; empty lines are skipped, null when a quote never closes.
 * Written here because csv-parse knows the line of a record but not the column of a cell, and asks for Node's Buffer.
 */
export function parseCsv(file: string, source: string, maxBytes: number, findings: Findings): CsvCell[][] | null {
  if (isLargerThan(source, maxBytes)) {
    findings.error({ file, line: 1, column: 1 }, 'too_large', {
      zh: `文件超过 ${maxBytes / 1_000_000} MB，不予读取`,
      en: `the file is larger than ${maxBytes / 1_000_000} MB`,
      advice: '请拆分后再读',
    });
    return null;
  }
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let offset = source.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let lineStart = offset;
  while (offset < source.length) {
    const at: Position = { file, line, column: offset - lineStart + 1 };
    let text: string;
    if (source[offset] === '"') {
      const quoted = readQuoted(source, offset);
      if (!quoted) return broken(at, '引号没有收尾', 'a quote never closes', findings);
      text = quoted.text;
      for (let i = source.indexOf('\n', offset); i >= 0 && i < quoted.end; i = source.indexOf('\n', i + 1)) {
        line += 1;
        lineStart = i + 1;
      }
      offset = quoted.end;
      const after = source[offset];
      if (after !== undefined && !',\r\n'.includes(after)) {
        return broken(at, '引号后面还有文字', 'text after a closing quote', findings);
      }
    } else {
      const end = /[,\r\n]|$/g;
      end.lastIndex = offset;
      const stop = end.exec(source)?.index ?? source.length;
      text = source.slice(offset, stop);
      offset = stop;
    }
    row.push({ text: text.trim(), at });
    if (source[offset] === ',') {
      offset += 1;
      // A comma at the very end, or at the end of a line, is followed by one more empty cell.
      if (offset < source.length && !'\r\n'.includes(source[offset] as string)) continue;
      row.push({ text: '', at: { file, line, column: offset - lineStart + 1 } });
    }
    if (source[offset] === '\r') offset += 1;
    if (source[offset] === '\n') offset += 1;
    line += 1;
    lineStart = offset;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

function readQuoted(source: string, start: number): { text: string; end: number } | null {
  let text = '';
  for (let from = start + 1; ;) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return null;
    text += source.slice(from, quote);
    if (source[quote + 1] !== '"') return { text, end: quote + 1 };
    text += '"';
    from = quote + 2;
  }
}

function broken(at: Position, zh: string, en: string, findings: Findings): null {
  findings.error(at, 'csv_syntax', {
    zh: `CSV 写法有误：${zh}`,
    en,
    advice: '单元格里的引号要写成两个，整格再用引号括起来',
  });
  return null;
}
