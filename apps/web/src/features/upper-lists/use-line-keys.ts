import { useKeys } from '../../shared/use-keys';
import type { LineStatus } from './upper-list';
import type { SettleLines } from './use-settle-lines';
import type { UpperLines } from './use-upper-lines';

/** The list worked by single keys. */
export function useLineKeys(lines: UpperLines, settle: SettleLines, status: LineStatus): void {
  const { line, pages, marked } = lines;
  const open = status === 'open' && !settle.busy;
  const choices = Object.fromEntries(
    (line?.candidates ?? [])
      .slice(0, 9)
      .map(({ itemId }, place) => [String(place + 1), () => line && lines.choose(line.no, itemId)]),
  );
  useKeys({
    ...choices,
    j: () => lines.step(1),
    k: () => lines.step(-1),
    c: () => open && line && settle.confirm([line]),
    x: () => open && line && settle.reject([line.no]),
    u: () => status === 'not_ours' && line && settle.reopen([line.no]),
    s: () => line && lines.toggle(line.no),
    C: () => open && settle.confirm(pages.rows.filter(({ no }) => marked.includes(no))),
    X: () => open && settle.reject(marked),
  });
}
