import { useState } from 'react';
import { api, told } from '../../api/client';
import { usePages } from '../../shared/use-pages';
import { chosenItem, type LineStatus, type UpperLine } from './upper-list';

/** The lines of a list on the screen: which one is looked at, which are marked, which item was chosen for each. */
export function useUpperLines(id: string, status: LineStatus, text: string | undefined) {
  const query = { status, ...(text && { text }), limit: 20 };
  const pages = usePages<UpperLine>(['upper-lists', 'lines', id, query], (cursor) =>
    told(
      api.GET('/api/v1/upper-lists/{id}/lines', {
        params: { path: { id }, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
  const { rows } = pages;
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const [marked, setMarked] = useState<readonly number[]>([]);
  // What is decided leaves the page; the next line takes its place.
  const at = Math.min(place, Math.max(0, rows.length - 1));
  const line = rows[at];
  return {
    pages,
    line,
    step: (by: 1 | -1) => setPlace(Math.max(0, Math.min(rows.length - 1, at + by))),
    look: (no: number) =>
      setPlace(
        Math.max(
          0,
          rows.findIndex((row) => row.no === no),
        ),
      ),
    chosen: (of: UpperLine) => chosenItem(of, chosen),
    choose: (no: number, itemId: string) => setChosen((before) => ({ ...before, [no]: itemId })),
    marked: marked.filter((no) => rows.some((row) => row.no === no)),
    mark: (nos: readonly number[]) => setMarked(nos),
    toggle: (no: number) =>
      setMarked((before) => (before.includes(no) ? before.filter((each) => each !== no) : [...before, no])),
  };
}

export type UpperLines = ReturnType<typeof useUpperLines>;
