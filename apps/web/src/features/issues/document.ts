import type { Issue, IssueLine } from './issue';

interface Section {
  /** Title of the column; null for lines without one. */
  readonly column: string | null;
  readonly lines: readonly IssueLine[];
}

/** The lines in their order; neighbours of one column under one heading. An adoption that was taken back stays where it was printed. */
export function sectionsOf({ lines, columns }: Pick<Issue, 'lines' | 'columns'>): Section[] {
  const sections: { column: string | null; lines: IssueLine[] }[] = [];
  for (const line of lines) {
    const column = columns.find(({ code }) => code === line.column)?.title ?? line.column;
    const last = sections[sections.length - 1];
    if (last?.column === column) last.lines.push(line);
    else sections.push({ column, lines: [line] });
  }
  return sections;
}

/** A text in its paragraphs; the blanks somebody indented them with go, since a document indents them itself. */
export function paragraphsOf(body: string): string[] {
  const paragraphs = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return paragraphs.length > 0 ? paragraphs : ['（没有正文）'];
}

/** `2014-03-05` as documents write it: `2014年3月5日`. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
